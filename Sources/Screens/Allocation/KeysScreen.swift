import Core
import Interface

/// The allocation keys.
struct KeysScreen: PageScreen {
  static let name = "Fordelingsnøgler"
  static let tab: Tab? = .agreement
  static let lists: [Kind] = [.allocationKey]
  static let bindings = Bindings(
    [
      Binding([.enter, .character(" ")], "Åbn fordelingsnøglen", short: "åbn", .open),
      Binding([.character("a")], "Tilføj fordelingsnøgle", short: "tilføj", .add),
      Binding([.character("R")], "Beregner: prøv andre tal", short: "beregner", .calculator),
      Bindings.fairProposal,
      Binding([.character("t")], "Skriv timer og kroner for en periode", short: "timer", .usage),
      Binding([.character("F")], "Faste procenter", .fixedShares),
      Binding([.character("e")], "Ret fordelingsnøglen", short: "ret", .edit),
      Binding([.character("d"), .delete], "Slet fordelingsnøglen", .delete),
    ], moved: ["r": .calculator, "f": .fixedShares], without: [.left, .right])

  static func parent(of place: Place) -> Place { .agreement }

  var state = PageState<KeyItem>()

  func page(_ scene: Scene) -> Page<KeyItem>? {
    KeysPage(project: scene.project, today: scene.today, size: scene.size).page
  }

  func listed(_ scene: Scene) -> ListKind? { .keys }

  func focusedRecord(_ scene: Scene) -> Reference? {
    guard case .key(let id) = focus else { return nil }
    return Reference(.allocationKey, id)
  }

  func copied(_ scene: Scene) -> Copied? {
    .table(scene.project.allocationKeys.flatMap { $0.table(in: scene.project, on: scene.today) })
  }

  mutating func show(_ reference: Reference, _ scene: Scene) { focus = .key(reference.id) }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    var key: AllocationKey?
    if case .key(let id) = focus { key = scene.project.allocationKey(id) }
    switch (action, key) {
    case (.add, _), (.open, nil), (.edit, nil): return .add(AllocationKey(id: scene.newID()))
    case (.open, let key?): return .go(.allocationKey(key.id))
    case (.usage, nil): return .form(UsageForm(key: nil, period: nil))
    case (_, let key?): return key.perform(action, scene)
    case (_, nil): return .noAllocationKey
    }
  }
}

extension Outcome {
  /// There is no allocation key to do anything with.
  static var noAllocationKey: Outcome {
    .unavailable("Her er ingen fordelingsnøgle endnu. Tryk a for at tilføje en.")
  }
}

extension AllocationKey {
  /// The key under its name with what each department bears, and beside what was really used where
  /// that is known; an empty row after each.
  func table(in project: Project, on day: Day) -> [[String]] {
    guard case .success(let allocation) = allocation(in: project, on: day) else {
      return [[plainName], []]
    }
    return [[plainName]] + allocation.table + [[]]
      + fairnesses(in: project).flatMap { [[$0.period.shown]] + $0.table() + [[]] }
  }

  /// What can be done to a key in the list and on its own page.
  func perform(_ action: Action, _ scene: Scene) -> Outcome {
    switch action {
    case .edit: .change(self)
    case .delete: .delete(reference, in: scene.project)
    case .usage: .form(UsageForm(key: id, period: nil))
    case .fixedShares where ingredients.contains(.fixed): .form(FixedSharesForm(self))
    case .fixedShares:
      .unavailable("Fordelingsnøglen går ikke efter faste procenter. Det ændres med e.")
    case .fairProposal: fairProposal(scene)
    case .calculator: .open(Calculator(self, in: scene.project, on: scene.today))
    default: .done
    }
  }

  /// What would make the key fair, or why there is nothing to propose.
  func fairProposal(_ scene: Scene) -> Outcome {
    do {
      return .open(ProposalLayer(try proposal(in: scene.project)))
    } catch {
      return .unavailable(error.message)
    }
  }
}
