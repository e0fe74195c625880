import Interface

/// A line in a screen's table of keys.
public typealias KeyBinding = Binding<Action>

/// What of a table of keys stands in the footer, and in which order.
struct FooterChoice: Equatable {
  /// What is needed most, and stands first; the others follow as in the table.
  var first: [Action] = []
  /// What some are called there, instead of their short names.
  var words: [Action: String] = [:]
  /// What can't be done, and is left out.
  var without: Set<Action> = []
}

/// A screen's table of keys, put together once: handling, footer, help and palette come from it.
struct Bindings {
  /// The keys that mean something on the screen alone.
  let own: [KeyBinding]
  /// The keys that work everywhere, as far as they mean something on the screen.
  let common: [KeyBinding]
  /// What works on the screen, though its keys mean something else there; the palette has it.
  let keyless: [KeyBinding]
  /// All keys, the screen's own first.
  let all: [KeyBinding]
  /// What is said, for one version, of keys that meant something else in the version before: which
  /// key it is now.
  let moved: [Key: String]

  /// A screen's `own` keys, and those that work everywhere without those that have nothing to work on
  /// there; `moved` are the keys of the version before, with what they did.
  init(
    _ own: [KeyBinding], moved: [Character: Action] = [:], without meaningless: [Action] = [],
    isInProject: Bool = true,
    hasTabs: Bool = true, canGoBack: Bool = true
  ) {
    let inProject = isInProject ? Self.inProject : []
    let everywhere =
      Self.movement + inProject + (hasTabs ? Self.tabs : [])
      + Self.always(back: canGoBack ? "tilbage" : nil)
    // A screen's own meaning of a key comes first; the others of the binding still work.
    let taken = Set(own.flatMap(\.keys))
    self.own = own
    common = everywhere.compactMap { binding in
      let keys = binding.keys.filter { !taken.contains($0) }
      guard !keys.isEmpty, !meaningless.contains(binding.action) else { return nil }
      return Binding(keys, binding.name, short: binding.short, binding.action)
    }
    keyless = inProject.filter { $0.keys.allSatisfy(taken.contains) }
      .filter { binding in !own.contains { $0.action == binding.action } }
      .map { Binding([], $0.name, $0.action) }
    all = own + common
    var words: [Key: String] = [:]
    for (character, action) in moved {
      words[.character(character)] = all.first { $0.action == action }.map(Self.moved)
    }
    self.moved = words
  }

  /// What is said where a key was that does something else now, or nothing.
  private static func moved(_ binding: KeyBinding) -> String {
    binding.keys.first.map { moved(binding.name, to: $0.name) }
      ?? "»\(binding.name)« har ikke længere en tast: tryk :, og vælg den på listen."
  }

  /// What is said where a key was that has gone to another.
  static func moved(_ name: String, to key: String) -> String { "»\(name)« er nu \(key)." }

  /// The table as a footer shows it.
  func footer(_ choice: FooterChoice) -> [KeyBinding] {
    let needed = choice.first.compactMap { action in all.first { $0.action == action } }
    return (needed + all.filter { !choice.first.contains($0.action) })
      .filter { !choice.without.contains($0.action) }
      .map { binding in
        choice.words[binding.action].map {
          Binding(binding.keys, binding.name, short: $0, binding.action)
        } ?? binding
      }
  }

  /// What a key means on the screen, if anything.
  func binding(of key: Key) -> KeyBinding? { all.first { $0.keys.contains(key) } }

  /// The key that leads to a place wherever one is in a project; nil where none does.
  static func key(to place: Place) -> Key? {
    (tabs + inProject).first { $0.action.place == place }?.keys.first
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
    Binding([.character("C")], "Kopiér listen til udklipsholderen", .copy),
    Binding([.character("X")], "Gem listen til Excel", .exportList),
    Binding([.character("I")], "Importér listen fra Excel", .importList),
    Binding([.character("M")], "Vis mødet på en stor skærm", .meetingMode),
    Binding(
      [.character("w")], "Mandagsmøde: hvad er overskredet, hvad er mit", short: "mandag",
      .weekView),
    Binding([.character("m")], "Møder", .meetings),
    Binding([.character("K")], "Gem kalender som fil", .calendar),
    Binding([.character("Y")], "Vis kommandoen til det, du sidst gjorde", .showCommand),
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

  /// The key that takes stock, wherever rounds are shown.
  static let newRound = Binding(
    [.character("o")], "Lav en opfølgning", short: "ny opfølgning", Action.newRound)

  /// The key that works out what would make an allocation key fair, wherever one has the focus.
  static let fairProposal = Binding(
    [.character("J")], "Forslag, der gør fordelingsnøglen retvisende", short: "forslag",
    Action.fairProposal)

  /// The key that shows a link, wherever something may have one.
  static let link = Binding([.character("L")], "Vis linket, og åbn det", Action.link)

  /// The key that shows the advice.
  static let advice = Binding([.character("R")], "Vis drejebogens råd", short: "råd", Action.advice)

  /// The key of the deadline, wherever something has one.
  static let deadline = Binding([.character("f")], "Sæt frist", Action.deadline)

  /// The key of who is responsible, wherever somebody is.
  static let responsible = Binding([.character("r")], "Sæt ansvarlig", Action.responsible)

  /// The key of the table with all the milestones' deadlines and responsibles.
  static let schedule = Binding(
    [.character("t")], "Frister og ansvarlige for alle milepæle", Action.schedule)

  /// The key that narrows a list.
  static let filter = Binding([.character("F")], "Filtrér listen", short: "filtrér", Action.filter)

  /// The key that writes down a measurement.
  static let measure = Binding(
    [.character("N")], "Tilføj måling", short: "måling", Action.measure)

  /// The keys that move a deadline, by a day or a week.
  static let moves: [KeyBinding] = [
    Binding([.character(">")], "Fristen en dag senere", .later),
    Binding([.character("<")], "Fristen en dag tidligere", .earlier),
    Binding([.character(")"), .shiftRight], "Fristen en uge senere", .weekLater),
    Binding([.character("("), .shiftLeft], "Fristen en uge tidligere", .weekEarlier),
  ]
}
