import ArgumentParser
import Core
import Storage
import TestSupport
import Testing

@testable import samdrift

@Suite("Options of records") struct RecordOptionTests {
  @Test func theHelpSaysWhatTheFacesSay() {
    let help = AddBoat.helpMessage(columns: 80)
    #expect(help.contains("  --navn <tekst>          Hvad den hedder.\n"))
    #expect(help.contains("--årgang, --aargang <årstal>"))
    #expect(help.contains("--sejl                  Den har sejl.\n"))
    let order = ["--navn", "--slags", "--plads", "--søsat", "--længde", "--årgang", "--ejer"]
    let places = order.compactMap { help.firstRange(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
  }

  @Test func whatIsTypedIsRead() throws {
    try withSession { session in
      let boat = try filled(
        [
          "--navn", " Havfruen ", "--slags", "gang", "--plads", "2", "--soesat", "1/6-2026",
          "--længde=7,5", "--årgang", "1987", "--ejer", "nord", "--ejer", "syd", "--note", "a",
          "--note", "", "--note", "b",
        ], in: session)
      #expect(boat.name == "Havfruen" && boat.rig == .sloop && boat.berth == 2)
      #expect(boat.launched == Day(iso: "2026-06-01") && boat.length == Quantity(stored: "7.5"))
      #expect(boat.year == 1987 && boat.owners == ["1", "2"] && boat.note == "a\nb")
      #expect(boat.settledBy == session.environment.author)
    }
  }

  @Test func whatIsNotSaidStays() throws {
    try withSession { session in
      let old = Boat(id: "a").with {
        $0.name = "Ternen"
        $0.rig = .sloop
        $0.berth = 3
        $0.year = 1999
      }
      let boat = try filled(["--slags", "kutter"], of: old, in: session)
      #expect(boat == old.with { $0.rig = .cutter })
    }
  }

  /// Those that are named one by one stay where nobody is named.
  @Test func anEmptyTextTakesAway() throws {
    try withSession { session in
      let old = Boat(id: "a").with {
        $0.year = 1999
        $0.length = Quantity(stored: "7.5")
        $0.owners = ["1"]
        $0.note = "x"
      }
      let boat = try filled(
        ["--årgang", "", "--længde", "", "--ejer", "", "--note", ""], of: old, in: session)
      #expect(boat == Boat(id: "a").with { $0.owners = ["1"] })
    }
  }

  @Test(arguments: [
    (["--slags", "færge"], "»færge« er ikke en slags. Vælg mellem »sluppe«, »kutter«."),
    (["--slags", ""], "»« er ikke en slags. Vælg mellem »sluppe«, »kutter«."),
    (["--plads", "9"], "--plads skal være et tal fra 1 til 3."),
    (["--plads", "x"], "The value 'x' is invalid for '--plads <nr>'"),
    (["--navn", " "], "En båd skal have et navn."),
    (["--sejl", "--årer"], "Unknown option '--årer'"),
  ])
  func whatCannotBeIsRefusedBeforeTheFileIsOpened(arguments: [String], sentence: String) {
    do {
      _ = try AddBoat.parse(arguments)
      Issue.record("\(arguments) was taken")
    } catch {
      #expect(AddBoat.message(for: error).hasPrefix(sentence))
      #expect(AddBoat.exitCode(for: error) == .validationFailure)
    }
  }

  @Test(arguments: [
    (["--længde", "x"], "--længde: »x« er ikke et tal"),
    (["--længde=−1"], "--længde: »−1« flyder ikke."),
    (["--søsat", "hov"], "»hov«: "),
    (["--årgang", "25"], "--årgang: »25« er ikke et årstal. Skriv for eksempel 2025."),
    (["--ejer", "vest"], "»vest« er ikke én afdeling. Vælg mellem:\n  Nord\n  Syd"),
  ])
  func whatCannotBeReadIsRefusedInWords(arguments: [String], sentence: String) throws {
    try withSession { session in
      let refusal = #expect(throws: Failure.self) { try filled(arguments, in: session) }
      #expect(refusal?.message.hasPrefix(sentence) == true, "\(refusal?.message ?? "")")
      #expect(refusal?.code == .usage)
    }
  }

  @Test func anOptionIsGivenOnceUnlessItIsForSeveral() {
    #expect(throws: Failure.self) {
      try RepeatedOption.refuse(["--navn", "a", "--navn=b"], of: AddBoat.self)
    }
    #expect(throws: Never.self) {
      try RepeatedOption.refuse(["--ejer", "a", "--ejer", "b"], of: AddBoat.self)
    }
  }

  @Test func everyOptionOfAFaceIsInTheHelpOfACommand() {
    let helps = Self.commands(under: Samdrift.self)
      .map { Samdrift.helpMessage(for: $0, columns: 1000) }
    for kind in Kind.allCases {
      for option in Self.options(of: kind.type) {
        let isThere = helps.contains {
          $0.contains("--\(option.name)") && $0.contains("<\(option.value)>")
            && $0.contains(option.help)
        }
        #expect(isThere, "--\(option.name) of \(kind)")
      }
    }
  }

  private static func commands(
    under type: any ParsableCommand.Type
  ) -> [any ParsableCommand.Type] {
    type.commands.flatMap { [$0.type] + commands(under: $0.type) }
  }

  private static func options<Record: Entity>(of type: Record.Type) -> [CommandOption] {
    type.fields.compactMap { $0.face.option }
  }

  private func filled(
    _ arguments: [String], of boat: Boat = Boat(id: "a"), in session: Session
  ) throws -> Boat {
    try AddBoat.parse(arguments).fields.typed.filled(boat, in: session)
  }

  private func withSession(_ body: (Session) throws -> Void) throws {
    try withTemporaryDirectory { directory in
      let journal = try SQLiteJournal(path: directory + "/test.db", creating: true)
      var project = Project(id: "p")
      for (id, name) in [("1", "Nord"), ("2", "Syd")] {
        try project.apply(Department(id: id).with { $0.name = name }.insertion)
      }
      try body(
        Session(
          environment: Environment(), journal: journal, snapshot: Snapshot(project, revision: 0)))
    }
  }
}

/// A command made of nothing but the faces of an invented record.
private struct AddBoat: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "båd")

  @OptionGroup(title: "Om båden") var fields: RecordOptions<BoatOptions>
}

private enum BoatOptions: OptionList {
  static let options =
    Boat.options("name", "rig", "berth", "launched", "length", "year", "owners", "note")
    + [.flag("sejl", "Den har sejl.")]
}

private enum Rig: String, CaseIterable, FieldValue {
  case sloop, cutter

  var shown: String { self == .sloop ? "sluppe" : "kutter" }
  var synonyms: [String] { self == .sloop ? ["gangfartøj"] : [] }
}

/// A kind of record that no project has.
private struct Boat: Entity {
  static let kind = Kind.condition
  static var table: KeyPath<Project, Table<Boat>> & Sendable { fatalError("No project has boats.") }

  let id: String
  var name = ""
  var rig = Rig.cutter
  var berth = 1
  var launched: Day?
  var length: Quantity?
  var year: Int?
  var owners: [String] = []
  var note = ""
  var settledBy = ""

  init(id: String) { self.id = id }

  static let fields: [Field<Boat>] = [
    Field("name", "Navn", \.name, default: "").oneLine().face {
      $0.option("navn", "Hvad den hedder.", "tekst", whenEmpty: "En båd skal have et navn.")
    },
    Field("rig", "Slags", \.rig, default: .cutter).face {
      $0.option("slags", "sluppe eller kutter.", "slags", noun: "en slags")
    },
    Field("berth", "Plads", \.berth, default: 1).within(1...3).face {
      $0.input = .choice((1...3).map { Choice(stored: $0.stored, shown: $0.shown) })
      $0.option("plads", "Fra 1 til 3.", "nr", noun: "et tal fra 1 til 3")
    },
    Field("launched", "Søsat", \.launched).face { $0.option("søsat", "Hvornår.", "dato") },
    Field("length", "Længde", \.length).face {
      $0.limit = .notNegative(whenTyped: "»{}« flyder ikke.")
      $0.option("længde", "I meter.", "tal")
    },
    Field("year", "Årgang", \.year).face {
      $0.input = .year
      $0.option("årgang", "Hvornår den er bygget.", "årstal")
    },
    Field("owners", "Ejere", \.owners, default: []).referring(to: .department).face {
      $0.option("ejer", "Hvem der ejer den.", "navn", isRepeated: true)
    },
    Field("note", "Note", \.note, default: "").face {
      $0.option("note", "Andet.", "tekst", isRepeated: true)
    },
  ]

  func precedes(_ other: Boat) -> Bool { id < other.id }
  func name(in project: Project) -> String { name }

  func settled(since former: Boat, on day: Day, by author: String) -> Boat {
    with { if name != former.name { $0.settledBy = author } }
  }
}
