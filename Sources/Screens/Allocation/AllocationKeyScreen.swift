import Core
import Interface

/// One allocation key.
struct AllocationKeyScreen: PageScreen {
  static let name = "Fordelingsnøgle"
  static let whereabouts = "på fordelingsnøglens side"
  static let tab: Tab? = .agreement
  static let bindings = Bindings(
    [
      Binding([.enter, .character(" ")], "Ret det valgte", short: "ret", .open),
      Binding([.character("R")], "Beregner: prøv andre tal", short: "beregner", .calculator),
      Bindings.fairProposal,
      Binding(
        [.character("t"), .character("a")], "Skriv timer og kroner for en periode", short: "timer",
        .add),
      Binding([.character("F")], "Faste procenter", short: "procenter", .fixedShares),
      Binding([.character("e")], "Ret hele fordelingsnøglen", .edit),
      Binding([.character("d"), .delete], "Slet det valgte", .delete),
    ], moved: ["r": .calculator, "f": .fixedShares])

  static func parent(of place: Place) -> Place { .keys }

  var state = PageState<KeyItem>()

  private func key(_ scene: Scene) -> AllocationKey? { scene.subject() }

  func page(_ scene: Scene) -> Page<KeyItem>? {
    key(scene).map {
      AllocationKeyPage(key: $0, project: scene.project, today: scene.today, size: scene.size).page
    }
  }

  func listed(_ scene: Scene) -> ListKind? { .keys }

  func copied(_ scene: Scene) -> Copied? {
    key(scene).map { .table($0.table(in: scene.project, on: scene.today)) }
  }

  mutating func enter(_ scene: Scene) { state = PageState(focus: .shares) }

  mutating func show(_ reference: Reference, _ scene: Scene) {
    guard reference.kind == .usage, let usage = scene.project.usage(reference.id),
      let period = usage.period
    else { return }
    focus = .usage(period, isOwn: usage.key != nil)
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard let key = key(scene) else { return .done }
    let project = scene.project
    switch (action, focus) {
    case (.open, .field("basis")):
      return .change(key, fields: ["basis"] + AllocationKey.weightFields)
    case (.open, .field(let name)): return .change(key, fields: [name])
    case (.open, .shares): return key.perform(.calculator, scene)
    case (.open, .fixedShares): return .form(FixedSharesForm(key))
    case (.open, .usage(let period, let isOwn)):
      return .form(UsageForm(key: key.id, period: period, isOwn: isOwn))
    case (.open, .noUsage), (.add, _): return key.perform(.usage, scene)
    case (.delete, .usage(let period, let isOwn)):
      return .commit(project.edit(usage: [:], in: period, of: isOwn ? key : nil))
    case (.delete, .field("name")), (.delete, .shares), (.delete, nil):
      return .several([.go(.keys), key.perform(.delete, scene)])
    case (.delete, .field(let name)): return .clear([name], of: key, in: project)
    case (.delete, _):
      return .unavailable(
        "Her er ikke noget at slette. Gå til udgiftspostens navn for at slette fordelingsnøglen.")
    default: return key.perform(action, scene)
    }
  }
}
