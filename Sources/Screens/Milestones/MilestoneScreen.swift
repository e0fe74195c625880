import Core
import Interface

/// One milestone.
struct MilestoneScreen: PageScreen {
  static let name = "Milepæl"
  static let whereabouts = "på milepælens side"
  static let tab: Tab? = .board
  static let lists: [Kind] = [
    .checklistItem, .decision, .condition, .wish, .opportunity, .dialogue, .promise, .expectation,
    .communication, .activity, .phaseGate,
  ]
  static let bindings = Bindings(
    [
      Binding([.character(" ")], "Sæt eller fjern kryds", short: "kryds", .tick),
      Binding([.enter, .character("e")], "Ret det valgte", short: "ret", .edit),
      Binding([.character("a")], "Tilføj til den liste, du står i", short: "tilføj", .add),
      Binding([.character("d"), .delete], "Slet det valgte", short: "slet", .delete),
      Binding([.character("s")], "Skift status", short: "status", .status),
      Bindings.deadline, Bindings.responsible,
      Binding([.character("v")], "Vurdér et ønske fra de beboervalgte", .assess),
    ] + Bindings.moves + [
      Binding([.character("b")], "Tilføj beslutning", .decision),
      Binding([.character("T")], "Tilføj løfte, også fra et dialogmøde", .promise),
      Binding([.character("n")], "Skriv noter", .notes),
      Binding([.character("E")], "Skriv noter i dit eget tekstprogram", .notesInEditor),
      Bindings.link,
      Binding([.character("o")], "Genåbn en tidligere milepæl", .reopen),
    ])

  var state = PageState<MilestoneItem>()

  private func milestone(_ scene: Scene) -> Milestone? { scene.subject() }

  func page(_ scene: Scene) -> Page<MilestoneItem>? {
    milestone(scene).map {
      MilestonePage(
        milestone: $0, project: scene.project, terms: scene.ledger.terms(about: $0),
        today: scene.today, size: scene.size
      ).page
    }
  }

  mutating func enter(_ scene: Scene) { state = PageState(focus: .field("status")) }

  func enterAction(on item: MilestoneItem) -> Action { item.isTicked ? .tick : .edit }

  func footer(_ scene: Scene) -> FooterChoice {
    switch focus {
    case .field("status"):
      FooterChoice(
        first: [.status, .deadline], words: [.deadline: "frist"], without: [.tick, .edit, .delete])
    case .field("title"):
      FooterChoice(
        first: [.edit, .status, .deadline], words: [.deadline: "frist"], without: [.tick, .delete])
    case .field:
      FooterChoice(
        first: [.edit, .status, .deadline], words: [.deadline: "frist"], without: [.tick])
    case .empty: FooterChoice(first: [.add], without: [.tick, .edit, .delete])
    case .record:
      FooterChoice(
        first: section == .wishes ? [.assess] : [], words: [.assess: "vurdér"],
        without: Set(focus?.isTicked == true ? [] : [Action.tick])
          .union(section == .reach ? [Action.delete] : []))
    case .reopen, nil: FooterChoice(first: [.edit], without: [.tick, .delete])
    }
  }

  mutating func perform(_ action: Action, _ scene: inout Scene) -> Outcome {
    guard let milestone = milestone(scene) else { return .done }
    switch action {
    case .notesInEditor where scene.isKiosk: return .unavailable(KioskWords.noEditor)
    case .notesInEditor:
      return .effects([.openEditor(milestone.notes, milestone: milestone.number)])
    case .link:
      guard case .record(let reference) = focus, reference.kind.type.linkField != nil else {
        return .unavailable("Her er intet link. Vælg en beslutning eller en aktivitet.")
      }
      return .link(of: reference, in: scene.project)
    case .promise: return promise(on: milestone, &scene)
    case .reopen: return offerReopening(from: milestone, scene.project)
    case .assess: return assess(scene.project)
    case .tick: return tick(milestone, scene)
    case .add: return add(milestone, &scene)
    case .edit: return edit(milestone, &scene)
    case .delete: return delete(milestone, scene.project)
    default: return milestone.perform(action, &scene)
    }
  }

  private func offerReopening(from milestone: Milestone, _ project: Project) -> Outcome {
    let numbers = Playbook.milestone(milestone.number)?.mayReopen ?? []
    let reached = numbers.compactMap(project.milestone)
    guard !reached.isEmpty else {
      return .unavailable(
        "Herfra genåbnes ingen andre milepæle. Skift status med s for at genåbne denne.")
    }
    return .open(
      Menu(
        title: "Genåbn",
        items: reached.map { other in
          Menu.Item(
            name: "Milepæl \(other.number) \(other.shortTitle) (\(other.status.shown))",
            intent: .set(.inProgress, of: other))
        }))
  }
}
