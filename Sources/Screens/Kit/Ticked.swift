import Core

/// A record that is ticked off where it is listed.
protocol Ticked: Entity {
  /// Ticks it off, or takes the tick away again.
  func tick(_ scene: Scene) -> Outcome
}

extension ChecklistItem: Ticked {
  func tick(_ scene: Scene) -> Outcome { .commit(scene.project.tick(self)) }
}

extension Communication: Ticked {
  func tick(_ scene: Scene) -> Outcome { .commit(scene.project.tick(self, on: scene.today)) }
}

extension Promise: Ticked {
  func tick(_ scene: Scene) -> Outcome { .commit(scene.project.tick(self, on: scene.today)) }
}

extension Opportunity: Ticked {
  func tick(_ scene: Scene) -> Outcome { .commit(scene.project.tick(self, on: scene.today)) }
}

extension Activity: Ticked {
  func tick(_ scene: Scene) -> Outcome { [self].tick(scene) }
}

extension [Activity] {
  /// Ticks them off, or lets them be what they were when all are done, which the history tells.
  func tick(_ scene: Scene) -> Outcome {
    let takesBack = allSatisfy { $0.status == .done }
    let statuses = takesBack ? scene.ledger.statusesBeforeTick(of: self) : [:]
    if takesBack, statuses.count < count, !scene.ledger.isWhole {
      return .several([
        .effects([.readHistory(project: scene.project.id)]),
        .unavailable("Historikken læses, for den siger, hvad der skal stå. Prøv igen om lidt."),
      ])
    }
    return .commit(
      scene.project.tick(self, on: scene.today, by: scene.author) { statuses[$0.id] })
  }
}
