import Core
import Interface

/// Who is told what, and when.
struct CommunicationPlanScreen: PageScreen {
  static let name = "Kommunikationsplan"
  static let tab: Tab? = .stakeholders
  static let lists: [Kind] = [.communication]
  static let bindings = Bindings(
    [
      Binding([.character(" ")], "Sæt eller fjern kryds", short: "kryds", .tick),
      Binding([.enter, .character("e")], "Ret linjen", short: "ret", .edit),
      Binding([.character("a")], "Tilføj linje", short: "tilføj", .add),
      Binding([.character("d"), .delete], "Slet linjen", short: "slet", .delete),
      Bindings.deadline, Bindings.responsible,
      Binding([.character("m")], "Gå til matrixen", .switchView),
    ], without: [.left, .right])

  var state = PageState<CommunicationItem>()

  static func rect(of size: Size) -> Rect { CommunicationPlan.rect(of: size) }

  func page(_ scene: Scene) -> Page<CommunicationItem>? {
    CommunicationPlan(project: scene.project, today: scene.today, size: scene.size).page
  }

  func focusedRecord(_ scene: Scene) -> Reference? {
    guard case .line(let id) = focus else { return nil }
    return Reference(.communication, id)
  }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    focus = .line(reference.id)
  }

  func footer(_ scene: Scene) -> FooterChoice {
    if case .line = focus { return FooterChoice() }
    return FooterChoice(first: [.add], without: [.tick, .edit, .delete])
  }

  mutating func move(_ action: Action, _ scene: Scene) -> Outcome {
    if action.isBetweenPanes { return .pane(StakeholderPane.plan.next(action)) }
    state.move(action, height: Self.rect(of: scene.size).height)
    return .done
  }

  mutating func click(_ kind: String, _ value: String, _ scene: inout Scene) throws(Refusal)
    -> Outcome
  {
    if kind == "pane" { return StakeholderPane(rawValue: value).map { .pane($0) } ?? .done }
    return try clickRow(kind, value, &scene)
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    let project = scene.project
    var line: Communication?
    var number = 8
    switch focus {
    case .line(let id):
      line = project.communication(id)
      number = line.flatMap { Int($0.milestone) } ?? 8
    case .empty(let milestone): number = milestone
    case nil: break
    }
    switch (action, line) {
    case (.add, _), (.edit, nil):
      return .add(Communication(id: scene.newID()).with { $0.milestone = String(number) })
    case (.delete, let line?): return .commit(project.remove(line.reference))
    case (.switchView, _): return .pane(.matrix)
    case (_, let line?): return line.perform(action, scene)
    default: return .unavailable("Her er ingen linje endnu. Tryk a for at tilføje en.")
    }
  }

  func drawBackdrop(in frame: inout Frame, _ scene: Scene) {
    let rect = Self.rect(of: scene.size)
    let top = scene.content.y
    // Readers don't see the others.
    let panes = scene.project.isForReaders ? [.plan] : StakeholderPane.allCases
    StakeholderPane.draw(
      .plan, of: panes, in: &frame,
      Rect(x: 0, y: top, width: scene.size.width, height: rect.y - top))
    state.drawRows(in: &frame, at: rect)
  }
}

extension Communication {
  /// Carries out what can be done to a line of the plan wherever it is listed.
  func perform(_ action: Action, _ scene: Scene) -> Outcome {
    switch action {
    case .edit: .change(self)
    case .tick: tick(scene)
    case .deadline: .change(self, fields: ["date"])
    case .responsible: .change(self, fields: ["responsible"])
    case .notes: .change(self, fields: ["message"])
    default: .done
    }
  }
}
