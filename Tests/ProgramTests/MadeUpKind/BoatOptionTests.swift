import ArgumentParser
import Core
import Storage
import TestSupport
import Testing

@testable import samdrift

@Suite("A made-up kind: options") struct BoatOptionTests {
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
