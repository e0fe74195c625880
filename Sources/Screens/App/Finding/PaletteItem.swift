import Core
import Interface
import Text

/// Something that the palette has by name and that isn't in the project: an action, a paper, or an answer.
struct PaletteItem {
  let name: String
  /// Where it is done: "Plan (3)"; empty where the user stands there, or it works everywhere.
  var address = ""
  /// The names of its keys, where the user stands.
  var keys = ""
  /// The other words that it is looked for by.
  var words = ""
  /// Whether it is only there for those who look for it.
  var isHidden = false
  let outcome: Outcome
}

extension [PaletteItem] {
  /// All that can be done, what the keys do here first.
  static func all(_ scene: Scene, _ screens: ScreenStore) -> [PaletteItem] {
    let here = scene.place
    let bindings = here.screen.bindings
    var items: [PaletteItem] = [.saved, .readAloud(scene)]
    items += (bindings.all + bindings.keyless)
      .filter { !$0.action.isMovement && $0.action != .palette }
      .filter { !here.screen.refused.contains($0.action) }
      .map { binding in
        PaletteItem(
          name: binding.name, address: binding.action == .paper ? "udskriv, gem, send" : "",
          keys: binding.keys.names, words: binding.action.words(in: here),
          outcome: .perform(binding.action))
      }
    items += past(scene)
    guard scene.openProject != nil else { return items }
    var known = Set((bindings.common + bindings.keyless).map(\.action))
    if !here.screen.isInProject { items += everywhere(but: &known) }
    items += [.identity(scene), .tour] + outward(scene)
    items += PaperKind.allCases.map { .paper($0, scene, screens) }
    items += PlanFilter.Trait.allCases.filter { $0 != .mine }.map(PaletteItem.plan)
    items += [Place.communicationPlan, .keys, .models].filter { $0 != here }.map(PaletteItem.place)
    items += lists(scene)
    return items + elsewhere(scene, screens, but: known)
  }

  /// What leads to the past, and in it to what has moved since, and back.
  private static func past(_ scene: Scene) -> [PaletteItem] {
    let back =
      scene.place == .history ? [] : [("Vis alt, som det var en bestemt dag", Action.lookBack)]
    let actions =
      scene.viewpoint.past == nil
      ? back
      : [("Tilbage til i dag", .leavePast), ("Vis, hvad der er sket siden", .whatMoved)] + back
    return actions.map { name, action in
      PaletteItem(
        name: name, keys: action == .leavePast ? "Esc" : "", words: action.words(in: scene.place),
        outcome: .perform(action))
    }
  }

  /// What takes the project to those who haven't got the program, and brings it home.
  private static func outward(_ scene: Scene) -> [PaletteItem] {
    [
      ("Tag projektet med som kopi", Action.takeAlong), ("Flet en kopi", .mergeCopy),
      ("Udgiv siderne", .publish),
    ].map { name, action in
      PaletteItem(
        name: name, words: action.words(in: scene.place), outcome: .perform(action))
    }
  }

  /// What works everywhere in a project, for those who stand outside it.
  private static func everywhere(but known: inout Set<Action>) -> [PaletteItem] {
    let bindings = Place.board.screen.bindings.common
      .filter { !$0.action.isMovement && $0.action != .palette && !known.contains($0.action) }
    known.formUnion(bindings.map(\.action))
    return bindings.map {
      PaletteItem(
        name: $0.name, words: $0.action.words(in: .board), outcome: .perform($0.action, at: .board))
    }
  }

  /// The lists on milestones' pages that people look for by what is on them.
  private static func lists(_ scene: Scene) -> [PaletteItem] {
    let project = scene.project
    let lists: [(name: String, words: String, place: Place, first: Reference?)] = [
      ("Ønsker", "ønske beboervalgtes", .milestone(2), project.wishes.first?.reference),
      ("Løfter", "løfte tilsagn", .milestone(5), project.promises.first?.reference),
    ]
    return lists.filter { $0.place != scene.place }.map { list in
      PaletteItem(
        name: list.name, address: list.place.address, words: list.words, isHidden: true,
        outcome: list.first.map { Outcome.show($0) } ?? .go(list.place))
    }
  }

  /// What the keys of other screens do, as if one stood there; what is the same on two screens of a
  /// tab is there once.
  private static func elsewhere(
    _ scene: Scene, _ screens: ScreenStore, but known: Set<Action>
  ) -> [PaletteItem] {
    var known = known
    var names = Set(scene.place.screen.bindings.own.map { "\($0.name) \(scene.place.address)" })
    return Place.all(scene, screens).flatMap { place -> [PaletteItem] in
      if place.screen == scene.place.screen { return [] }
      return place.screen.bindings.own.compactMap { binding in
        let action = binding.action
        let home = place.home(of: action)
        guard !action.isMovement, !place.screen.refused.contains(action), !known.contains(action),
          names.insert("\(binding.name) \(home.address)").inserted
        else { return nil }
        if action.place != nil { known.insert(action) }
        return PaletteItem(
          name: binding.name, address: home.address, words: action.words(in: home),
          outcome: .perform(action, at: home))
      }
    }
  }
}

extension PaletteItem {
  /// The answer to those who want to save.
  fileprivate static var saved: PaletteItem {
    PaletteItem(
      name: "Gem: alt er gemt", words: "gemme save sikkerhedskopi backup", isHidden: true,
      outcome: .say(
        "Alt er gemt: det, du gør, gemmes med det samme. »samdrift eksport FIL« gemmer en kopi.",
        .success))
  }

  /// The question of who the user is.
  fileprivate static func identity(_ scene: Scene) -> PaletteItem {
    PaletteItem(
      name: IdentityForm.name, address: Place.project.address,
      words: Action.identity.words(in: scene.place), outcome: .perform(.identity))
  }

  /// Reading aloud, to be turned on or off.
  fileprivate static func readAloud(_ scene: Scene) -> PaletteItem {
    PaletteItem(
      name: "Oplæsning: slå \(scene.isAloud ? "fra" : "til")",
      words: Action.readAloud.words(in: scene.place), isHidden: true, outcome: .perform(.readAloud))
  }

  /// The tour through the screens.
  fileprivate static var tour: PaletteItem {
    PaletteItem(
      name: Tour.name, words: "kom i gang begynd introduktion vis rundt guide kursus",
      outcome: Tour.beginning)
  }

  /// A paper, made for the meeting at hand.
  fileprivate static func paper(
    _ kind: PaperKind, _ scene: Scene, _ screens: ScreenStore
  ) -> PaletteItem {
    let meeting =
      screens[scene.place].meeting(scene)
      ?? scene.project.likelyMeeting(for: kind, today: scene.today)
    let request = PaperRequest(kind, project: scene.project.id, meeting: meeting?.id)
    let outcome: Outcome =
      kind.needsMeeting && meeting == nil
      ? .unavailable(
        "\(kind.definite.capitalizedFirst) hører til et møde. Tryk m, og vælg eller tilføj det.")
      : kind.takes(.matter)
        ? .choosePaper(request, in: scene.ledgers)
        : .asking(for: request, in: scene.project, today: scene.today)
    return PaletteItem(
      name: kind.title, address: "papir", words: kind.words, isHidden: true, outcome: outcome)
  }

  /// A place that no key leads to from everywhere.
  fileprivate static func place(_ place: Place) -> PaletteItem {
    PaletteItem(
      name: place.name, address: place.parent.address, words: place.words, outcome: .go(place))
  }

  /// The activities of the plan that have a trait.
  fileprivate static func plan(_ trait: PlanFilter.Trait) -> PaletteItem {
    PaletteItem(
      name: "Vis kun \(trait.word)", address: Place.plan.address, words: trait.words,
      isHidden: true,
      outcome: .several([
        .remember { $0[PlanScreen.self].filter = PlanFilter(traits: [trait]) }, .go(.plan),
      ]))
  }
}

extension Scene {
  /// The meeting that the user looks at, or else today's or the next; nil when there is none.
  func meetingAtHand(_ screens: ScreenStore) -> Meeting? {
    screens[place].meeting(self) ?? project.comingMeeting(from: today)
  }

  /// The latest meeting that has been, or else the one that comes.
  fileprivate var latestMeeting: Meeting? {
    project.meetings.last { $0.date ?? today <= today } ?? project.meetings.first
  }
}

extension Place {
  /// The places of a project, one for each screen: of the screens about one of several, the one that
  /// was looked at last, or else the first.
  fileprivate static func all(_ scene: Scene, _ screens: ScreenStore) -> [Place] {
    let project = scene.project
    let stakeholder = screens[StakeholdersScreen.self].focus ?? project.stakeholders.first?.id
    let meeting = scene.meetingAtHand(screens) ?? scene.latestMeeting
    let places: [Place?] = [
      .board, .milestone(screens[BoardScreen.self].selected), .stakeholders,
      stakeholder.map { .stakeholder($0) }, .communicationPlan, .plan, .followUp,
      project.goals.first.map { .goal($0.id) }, project.rounds.last.map { .round($0.id) }, .advice,
      .agreement, .models, .keys, project.allocationKeys.first.map { .allocationKey($0.id) },
      .project, .due, .meetings, meeting.map { .meeting($0.id) }, .history, .portfolio,
    ]
    return places.compactMap { $0 }
  }

  /// Where an action of its screen is done: of milestones' pages, the one that has what it is about.
  fileprivate func home(of action: Action) -> Place {
    guard case .milestone = self else { return self }
    return switch action {
    case .assess: .milestone(2)
    case .promise: .milestone(5)
    default: self
    }
  }

  /// Where it is, with the key that leads there or to its tab: "Plan (3)", "Møder (m)", "Milepæl 7".
  var address: String {
    if case .milestone(let number) = self { return "Milepæl \(number)" }
    if let key = Bindings.key(to: self) { return "\(name) (\(key.name))" }
    if subject != nil { return parent.address }
    return tab.map { "\(name) (\($0.rawValue))" } ?? name
  }
}
