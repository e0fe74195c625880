import Interface

/// A line in a screen's table of keys.
public typealias KeyBinding = Binding<Action>

/// Every screen's table of keys.
public enum Bindings {
  /// The keys of a place, its own before those that work everywhere.
  static func all(in place: Place) -> [KeyBinding] {
    switch place {
    // Asked for with every key, and put together once.
    case .board: allOnBoard
    case .milestone: allOnMilestone
    case .plan: allOnPlan
    default: own(place) + common(place)
    }
  }

  private static let allOnBoard = own(.board) + common(.board)
  private static let allOnMilestone = own(.milestone(1)) + common(.milestone(1))
  private static let allOnPlan = own(.plan) + common(.plan)

  /// The keys that mean something in one place.
  static func own(_ place: Place) -> [KeyBinding] {
    switch place {
    case .welcome: welcome
    case .portfolio: portfolio
    case .board: board
    case .milestone: milestone
    case .project: project
    case .stakeholders: stakeholders
    case .stakeholder: stakeholder
    case .communicationPlan: communicationPlan
    case .plan: plan
    case .keys: keys
    case .allocationKey: allocationKey
    case .followUp: followUp
    case .goal: goal
    case .round: round
    case .advice: adviceKeys
    case .agreement: agreement
    case .models: models
    case .meetings: meetings
    case .meeting: meeting
    case .meetingMode: meetingMode
    case .history: history
    }
  }

  /// The keys that work everywhere, where there is a project or not.
  static func common(_ place: Place) -> [KeyBinding] {
    let hasProject = place != .welcome && place != .portfolio
    let bindings =
      movement + (hasProject ? inProject : []) + (place == .welcome ? [] : tabs)
      + always(back: place == .board || !hasProject ? nil : "tilbage")
    let meaningless = meaningless(in: place)
    // A screen's own meaning of a key comes first; the others of the binding still work.
    let taken = Set(own(place).flatMap(\.keys))
    return bindings.compactMap { binding in
      let keys = binding.keys.filter { !taken.contains($0) }
      guard !keys.isEmpty, !meaningless.contains(binding.action) else { return nil }
      return Binding(keys, binding.name, short: binding.short, binding.action)
    }
  }

  /// What works in a place, though its keys mean something else there; the palette has it.
  static func keyless(in place: Place) -> [KeyBinding] {
    guard place != .welcome, place != .portfolio else { return [] }
    let taken = Set(own(place).flatMap(\.keys))
    return inProject.filter { $0.keys.allSatisfy(taken.contains) }
      .filter { binding in !own(place).contains { $0.action == binding.action } }
      .map { Binding([], $0.name, $0.action) }
  }

  /// What has nothing to work on in a place, and therefore no key there.
  private static func meaningless(in place: Place) -> [Action] {
    switch place {
    case .welcome: [.back, .search]
    case .portfolio: [.left, .right]
    case .project: [.left, .right, .projectPage]
    case .history: [.left, .right, .nextPane, .previousPane]
    case .communicationPlan: [.left, .right]
    case .advice, .keys: [.left, .right]
    case .models: [.search]
    case .meetings: [.left, .right, .meetings]
    case .meetingMode: [.meetingMode, .search]
    case .board, .milestone, .stakeholders, .stakeholder, .plan, .followUp, .goal, .round,
      .agreement, .allocationKey, .meeting:
      []
    }
  }

  private static let movement: [KeyBinding] = [
    Binding([.up, .character("k")], "Op", .up),
    Binding([.down, .character("j")], "Ned", .down),
    Binding([.left, .character("h")], "Til venstre", .left),
    Binding([.right, .character("l")], "Til højre", .right),
    Binding([.home, .character("g")], "Første", .first),
    Binding([.end, .character("G")], "Sidste", .last),
    Binding([.pageUp], "En skærmfuld op", .pageUp),
    Binding([.pageDown], "En skærmfuld ned", .pageDown),
    Binding([.tab], "Næste felt eller rude", .nextPane),
    Binding([.backtab], "Forrige felt eller rude", .previousPane),
  ]

  private static let inProject: [KeyBinding] = [
    Binding([.character("u"), .control("z")], "Fortryd", short: "fortryd", .undo),
    Binding([.character("U"), .control("y")], "Gentag det fortrudte", .redo),
    Binding([.character("p")], "Papir til mødet", short: "papir", .paper),
    Binding([.character("M")], "Vis mødet på en stor skærm", .meetingMode),
    Binding([.character("m")], "Møder", .meetings),
    Binding([.character("i")], "Projektoplysninger og afdelinger", .projectPage),
    Binding([.character("0")], "Alle projekter", .portfolio),
  ]

  private static let tabs: [KeyBinding] = Tab.allCases.map { tab in
    Binding([.character(Character(String(tab.rawValue)))], tab.name, .tab(tab))
  }

  private static func always(back: String?) -> [KeyBinding] {
    [
      Binding([.character("/")], "Søg", short: "søg", .search),
      Binding([.escape, .backspace], "Tilbage", short: back, .back),
      Binding([.character(":")], "Alle handlinger", short: "handlinger", .palette),
      Binding([.character("?"), .function(1)], "Hjælp", short: "hjælp", .help),
      Binding([.character("q")], "Afslut", short: "afslut", .quit),
    ]
  }

  private static let welcome: [KeyBinding] = [
    Binding([.enter, .character(" ")], "Vælg", short: "vælg", .open),
    Binding([.character("a")], "Nyt projekt", short: "nyt projekt", .add),
  ]

  private static let portfolio: [KeyBinding] = [
    Binding([.enter, .character(" ")], "Åbn projektet", short: "åbn", .open),
    Binding([.character("a")], "Nyt projekt", short: "nyt", .add),
    Binding([.character("e")], "Redigér projektets oplysninger", short: "redigér", .edit),
    Binding([.character("d"), .delete], "Slet projektet", short: "slet", .delete),
    Binding([.character("u"), .control("z")], "Fortryd i projektet", .undo),
    Binding([.character("U"), .control("y")], "Gentag det fortrudte", .redo),
    Binding([.character("p")], "Papir til mødet", short: "papir", .paper),
  ]

  private static let board: [KeyBinding] = [
    Binding([.enter], "Åbn milepælen", short: "åbn", .open),
    Binding([.character("s"), .character(" ")], "Skift status", short: "status", .status),
    Binding([.character("e")], "Redigér ansvarlig og frist", short: "redigér", .edit),
    Binding([.character("b")], "Tilføj beslutning", .decision),
    advice,
    Binding([.character("a")], "Tilføj", .add),
    Binding([.character("d"), .delete], "Slet", .delete),
  ]

  private static let milestone: [KeyBinding] = [
    Binding([.character(" ")], "Sæt eller fjern kryds", short: "kryds", .tick),
    Binding([.enter, .character("e")], "Redigér det valgte", short: "redigér", .edit),
    Binding([.character("a")], "Tilføj til den liste, du står i", short: "tilføj", .add),
    Binding([.character("d"), .delete], "Slet det valgte", short: "slet", .delete),
    Binding([.character("s")], "Skift status", short: "status", .status),
    Binding([.character("f")], "Sæt frist", .deadline),
    Binding([.character("r")], "Sæt ansvarlig", .responsible),
    Binding([.character("b")], "Tilføj beslutning", .decision),
    Binding([.character("n")], "Skriv noter", .notes),
    Binding([.character("E")], "Skriv noter i dit eget tekstprogram", .notesInEditor),
    Binding([.character("o")], "Genåbn en tidligere milepæl", .reopen),
  ]

  private static let project: [KeyBinding] = [
    Binding([.enter, .character("e")], "Redigér det valgte", short: "redigér", .edit),
    Binding([.character("a")], "Tilføj afdeling", short: "tilføj", .add),
    Binding([.character(" ")], "Deltager eller deltager ikke", short: "deltager", .tick),
    Binding([.character("d"), .delete], "Slet afdelingen", short: "slet", .delete),
  ]

  private static let history: [KeyBinding] = [
    Binding([.enter], "Gå til det, der blev ændret", short: "gå til", .open)
  ]
}
