import Core

/// A record that is ticked off where it is listed.
protocol Ticked: Entity {
  /// The edit that ticks it off, or takes the tick away again.
  func ticked(_ scene: Scene) -> Edit
}

extension ChecklistItem: Ticked {
  func ticked(_ scene: Scene) -> Edit { scene.project.tick(self) }
}

extension Communication: Ticked {
  func ticked(_ scene: Scene) -> Edit { scene.project.tick(self, on: scene.today) }
}

extension Activity: Ticked {
  func ticked(_ scene: Scene) -> Edit {
    [self].ticked(scene)
  }
}

extension [Activity] {
  /// The edit that ticks them off, or lets them be what they were when all are done.
  func ticked(_ scene: Scene) -> Edit {
    scene.project.tick(
      self, on: scene.today, by: scene.author, former: scene.ledger.statusBeforeTick)
  }
}
