import Core

/// What is sent to the clipboard of the user's own machine, through the terminal.
public enum Copied: Equatable, Sendable {
  /// A text.
  case text(String)
  /// Rows of cells.
  case table([[String]])
  /// Records of one kind in a project, in the order in which they are shown.
  case records([Reference], project: String)

  /// What is said of what isn't for everybody.
  static let secret = "Det er fortroligt og ligger bagefter i udklipsholderen på din computer."

  /// Whether it holds what isn't for everybody: what people are thought to think.
  fileprivate var isConfidential: Bool {
    guard case .records(let records, _) = self else { return false }
    return records.first?.kind.isConfidential == true
  }

  /// How many of what it has: "3 aktiviteter"; nil where that has no words.
  fileprivate var counted: String? {
    guard case .records(let records, _) = self, let kind = records.first?.kind else { return nil }
    return ListKind.allCases.first { $0.kind == kind }?.counted(records.count)
  }

  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .table(let rows): rows.isEmpty
    case .records(let records, _): records.isEmpty
    }
  }
}

extension Outcome {
  /// Something is sent to the clipboard, under what it is called; what is confidential is asked about
  /// first, after what `secret` says of it.
  static func copy(_ copied: Copied, _ name: String, secret: String? = nil) -> Outcome {
    let effects = Outcome.effects([.copy(copied, name: name)])
    guard let secret = secret ?? (copied.isConfidential ? Copied.secret : nil) else {
      return effects
    }
    return .open(
      Confirm(
        title: "Fortroligt", question: "\(secret) Skal det kopieres?", yes: "Kopiér",
        no: "Annuller", safe: .no, intent: effects))
  }

  /// The list that a screen shows is sent to the clipboard.
  static func copyList(of screen: any Screen, _ scene: Scene) -> Outcome {
    guard let list = screen.copied(scene), !list.isEmpty else {
      return .unavailable("Her er ingen liste at kopiere.")
    }
    return .copy(list, list.counted ?? "Listen")
  }
}

extension Outcome {
  /// It is asked where the list that a screen shows is to be written.
  static func exportList(of screen: any Screen, _ scene: Scene) -> Outcome {
    guard let kind = screen.listed(scene) else {
      return .unavailable(
        "Her er ingen liste at gemme. Listerne er på plan (3), interessenter (2), mål (4), fordelingsnøgler "
          + "(N på 5) og afdelinger (tryk i).")
    }
    if scene.project.references(of: kind.kind).isEmpty {
      return .unavailable("Listen er tom, så der er ikke noget at gemme.")
    }
    return .form(
      ExportForm(
        list: ListExport(
          kind, showing: shown(of: kind, on: screen, scene), project: scene.project.id)))
  }

  /// The records of a list that a screen shows, where they are fewer than there are.
  private static func shown(
    of kind: ListKind, on screen: any Screen, _ scene: Scene
  ) -> [Reference]? {
    guard kind.isSelectable, case .records(let records, _) = screen.copied(scene),
      !records.isEmpty, records.allSatisfy({ $0.kind == kind.kind }),
      records.count < scene.project.references(of: kind.kind).count
    else { return nil }
    return records
  }
}

extension Outcome {
  /// It is asked which file the list that a screen shows is to be brought in from: with the goals
  /// their measurements, with the keys hours and costs.
  static func importList(on screen: any Screen, _ scene: Scene) -> Outcome {
    guard let kind = screen.listed(scene)?.brought else {
      return .unavailable(
        "Her er ingen liste at importere til. Listerne er på plan (3), interessenter (2), mål (4), "
          + "fordelingsnøgler (N på 5) og afdelinger (tryk i).")
    }
    switch kind {
    case .measurements where scene.project.goals.isEmpty:
      return .unavailable("Skriv først et mål; en måling hører til et mål.")
    case .usage where scene.project.departments.isEmpty:
      return .unavailable("Skriv først afdelingerne; timer og udgifter hører til en afdeling.")
    default: return .form(ImportForm(kind: kind))
    }
  }
}

extension PageScreen where Item: PageRecord {
  /// The records on the page that are of the same kind as the one with the focus, or as the first.
  func copied(_ scene: Scene) -> Copied? {
    let shown = records(at: state.page.items, scene)
    let kind = focusedRecord(scene)?.kind ?? shown.first?.kind
    return .records(shown.filter { $0.kind == kind }, project: scene.project.id)
  }

  func focusedRecord(_ scene: Scene) -> Reference? {
    focus.flatMap { records(at: [$0], scene).first }
  }

  /// The records that some items stand for, without the items that stand for none.
  private func records(at items: [Item], _ scene: Scene) -> [Reference] {
    let references = Kind.allCases.flatMap { scene.project.references(of: $0) }
    let known = Dictionary(
      references.map { (Item.record($0), $0) }, uniquingKeysWith: { first, _ in first })
    return items.compactMap { known[$0] }
  }
}

extension Scene {
  /// The records of a kind in the open project, to be copied.
  func records(of kind: Kind) -> Copied {
    .records(project.references(of: kind), project: project.id)
  }
}
