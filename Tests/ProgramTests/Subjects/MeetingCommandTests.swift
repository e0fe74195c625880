import Foundation
import TestSupport
import Testing

@Suite("Commands about the meetings") struct MeetingCommandTests {
  private static let steering = [
    "møde", "tilføj", "3/12-2026", "--kl", "19.00", "--slags", "styregruppe", "--sted",
    "Fælleshuset", "--punkt", "Siden sidst", "--punkt", "Aftalen",
  ]

  @Test func aMeetingIsPlannedHeldAndTold() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      #expect(try program.run("møde").output.contains("Der er ingen møder endnu."))
      let added = try program.run(Self.steering)
      #expect(added.code == 0 && added.output == "")
      #expect(added.errors.contains("Nyt møde: styregruppemøde den 3. dec. 2026"))
      let list = try program.run("moede").output
      #expect(list.contains("1. Styregruppemøde den 3. dec. 2026 · kl. 19.00"))
      #expect(list.contains("Dagsorden: Siden sidst; Aftalen"))
      try program.run(
        "beslutning", "3", "--organ", "Styregruppen", "--dato", "3/11-2025", "--udfald",
        "godkendt", "--møde", "3/12-2026")
      try program.run("møde", "ret", "styre", "--note", "Skurene er trange")
      let noted = try program.run("møde", "ret", "3/12-2026", "--note", "Vi ses", "--afslut")
      #expect(noted.code == 0)
      let shown = try program.run("møde", "vis", "styre").output
      for words in ["Milepæl 3: godkendt", "Skurene er trange", "Vi ses", "Afsluttet: ja"] {
        #expect(shown.contains(words), "\(words)")
      }
      let json = try program.run("møde", "--json").output
      let meetings = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      #expect(meetings?[0]["agenda"] as? [String] == ["Siden sidst", "Aftalen"])
      #expect(meetings?[0]["minutes"] as? String == "Skurene er trange\nVi ses")
      #expect(meetings?[0]["isClosed"] as? Bool == true)
      let decisions = meetings?[0]["decisions"] as? [[String: Any]]
      #expect(decisions?.map { $0["milestone"] as? Int } == [3])
    }
  }

  @Test func itsMinutesAreThePaperReferat() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.steering)
      let minutes = try program.run("møde", "referat", "3/12-2026")
      #expect(minutes.code == 0)
      #expect(minutes.output.contains("REFERAT") && minutes.output.contains("Aftalen"))
      #expect(
        try program.run("papir", "referat", "--møde", "3/12-2026").output == minutes.output)
      let markdown = try program.run("møde", "referat", "styre", "--format", "markdown").output
      #expect(markdown.hasPrefix("# Referat"))
    }
  }

  @Test func aMeetingGoesAndComesBack() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.steering)
      #expect(try program.run("møde", "slet", "styre").errors.contains("samdrift fortryd"))
      #expect(try program.run("møde", "--json").output == "[\n\n]\n")
      try program.run("fortryd")
      #expect(try program.run("møde").output.contains("Styregruppemøde den 3. dec. 2026"))
    }
  }

  @Test func whatCannotBeIsRefused() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.steering)
      try program.run("møde", "tilføj", "10/12-2026", "--slags", "styregruppe")
      try program.run("møde", "tilføj", "11/12-2026", "--slags", "administrativ ledelse")
      try program.run("møde", "tilføj", "12/12-2026", "--slags", "afdelingsmøde")
      for name in ["ledelsesmøde", "Administrativ ledelse", "afdelingsmødet den 12."] {
        #expect(try program.run("møde", "vis", name).code == 0, "\(name)")
      }
      #expect(try program.run("møde", "tilføj", "31/2").code == 64)
      #expect(try program.run("møde", "tilføj", "3/12", "--slags", "kaffe").code == 64)
      let several = try program.run("møde", "vis", "styre")
      #expect(several.code == 64 && several.errors.contains("kan være flere møder"))
      #expect(try program.run("møde", "vis", "4/12-2026").code == 64)
      #expect(try program.run("møde", "ret", "3/12-2026", "--afslut", "--genåbn").code == 64)
      #expect(try program.run("møde", "--json").output.contains("\"isClosed\" : false"))
    }
  }

  @Test func aComingMeetingIsFoundByItsDayAndMonth() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let date = Calendar.current.date(byAdding: .day, value: 10, to: Date())!
      let parts = Calendar.current.dateComponents([.year, .month, .day], from: date)
      let (day, year) = ("\(parts.day!)/\(parts.month!)", parts.year!)
      try program.run("møde", "tilføj", day, "--sted", "Fælleshuset")
      try program.run("møde", "tilføj", "\(day)-\(year - 1)", "--sted", "Sidste år")
      let commands = [
        ["møde", "vis", day], ["møde", "ret", day, "--note", "Vi ses"], ["møde", "referat", day],
        ["oversigt", "--møde", day], ["papir", "referat", "--møde", day],
        [
          "beslutning", "3", "--organ", "Ledelsen", "--dato", "i dag", "--udfald", "godkendt",
          "--møde", day,
        ],
      ]
      for command in commands {
        let outcome = try program.run(command)
        #expect(outcome.code == 0, "\(command): \(outcome.errors)")
        #expect(outcome.errors.contains("Bemærk: Mødet er den") == (command[0] == "beslutning"))
      }
      let shown = try program.run("møde", "vis", day).output
      #expect(shown.contains("Fælleshuset") && shown.contains("Vi ses"))
      #expect(shown.contains("Milepæl 3: godkendt"))
      let since = try program.run("oversigt", "--siden", day)
      #expect(since.code == 0 && since.output.contains("\(year - 1)"))
      #expect(try program.run("møde", "slet", day).code == 0)
      #expect(try program.run("møde", "vis", day).output.contains("Sidste år"))
      let gone = try program.run("møde", "vis", "\(day)-\(year)")
      #expect(gone.code == 64 && gone.errors.contains(" er der intet møde. Mente du »"))
      let suggested = try #require(gone.errors.firstMatch(of: /Mente du »(.*?)«/)).1
      #expect(try program.run("møde", "vis", String(suggested)).code == 0)
    }
  }

  @Test func aBeginningThatMayBeTwoSortsIsRefusedWithBoth() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let refused = try program.run("møde", "tilføj", "3/12-2026", "--slags", "afd")
      #expect(refused.code == 64)
      #expect(
        refused.errors.contains(
          "»afd« kan være »afdelingsmøde« eller »møde i afdelingsbestyrelsen«. Skriv mere."))
    }
  }

  /// The day that a decision shares with its meeting is the meeting's, which hasn't been yet.
  @Test func aDecisionIsNotOfAMeetingToCome() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let date = Calendar.current.date(byAdding: .day, value: 10, to: Date())!
      let parts = Calendar.current.dateComponents([.year, .month, .day], from: date)
      let day = "\(parts.day!)/\(parts.month!)"
      try program.run("møde", "tilføj", day)
      let decide = [
        "beslutning", "3", "--organ", "Ledelsen", "--udfald", "godkendt", "--møde", day, "--dato",
      ]
      let refused = try program.run(decide + [day])
      #expect(refused.code == 64 && refused.errors.contains("\(parts.year!) er ikke kommet endnu"))
      #expect(try program.run(decide + ["\(day)-\(parts.year! - 1)"]).code == 0)
    }
  }

  @Test func pointsAreWorkedWith() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.steering)
      let added = try program.run(
        "møde", "punkt", "tilføj", "3/12-2026", "Vagtordningen", "--til", "beslutning",
        "--indstilling", "Prøv den", "--bilag", "Vagterne", "--bilag", "Regnestykket")
      #expect(added.code == 0)
      #expect(added.errors.contains("Nyt punkt på dagsordenen: Vagtordningen"))
      #expect(try program.run("møder", "punkt", "flyt", "3/12-2026", "3", "1").code == 0)
      try program.run(
        "møder", "punkt", "ret", "3/12-2026", "1", "--status", "fortsættes", "--lukket", "ja",
        "--aftalt", "Vi venter")
      let shown = try program.run("møder", "punkt", "liste", "3/12-2026").output
      for words in [
        "1. Vagtordningen", "til beslutning · fortsættes · lukket punkt", "Indstilling: Prøv den",
        "Bilag: Vagterne; Regnestykket", "Det blev aftalt: Vi venter", "2. Siden sidst",
        "3. Aftalen",
      ] {
        #expect(shown.contains(words), "\(words)")
      }
      let json = try program.run("møder", "punkt", "liste", "3/12-2026", "--json").output
      let points = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      #expect(points?[0]["kind"] as? String == "decision")
      #expect(
        points?[0]["isClosed"] as? Bool == true && points?[0]["title"] as? String == "Vagtordningen"
      )
      #expect(
        try program.run("møder", "punkt", "slet", "3/12-2026", "3").errors.contains("fortryd"))
      let none = try program.run("møder", "punkt", "ret", "3/12-2026", "3", "--aftalt", "x")
      #expect(none.code == 64 && none.errors.contains("Numrene går fra 1 til 2."))
      let next = try program.run("møder", "punkt", "fortsæt", "3/12-2026")
      #expect(next.code == 64 && next.errors.contains("samdrift møder næste"))
      #expect(try program.run("møder", "næste", "3/12-2026", "14/1-2027").code == 0)
      let carried = try program.run("møder", "punkt", "fortsæt", "3/12-2026", "1")
      #expect(carried.errors.contains("Fortsættes på styregruppemødet den 14. jan. 2027"))
      #expect(
        try program.run("møder", "punkt", "liste", "14/1-2027").output.contains("Vagtordningen"))
      #expect(try program.run("søg", "Vagtordningen").output.contains("Punkter på dagsordener"))
    }
  }

  @Test func theAgendaIsReplacedByItsTitles() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run(Self.steering)
      try program.run("møder", "punkt", "ret", "3/12-2026", "2", "--aftalt", "Enige")
      try program.run("møder", "ret", "3/12-2026", "--punkt", "Aftalen", "--punkt", "Eventuelt")
      let shown = try program.run("møder", "punkt", "liste", "3/12-2026").output
      #expect(shown.contains("1. Aftalen") && shown.contains("Det blev aftalt: Enige"))
      #expect(shown.contains("2. Eventuelt") && !shown.contains("Siden sidst"))
      try program.run("møder", "ret", "3/12-2026", "--punkt", "")
      #expect(
        try program.run("møder", "punkt", "liste", "3/12-2026").output.contains(
          "Dagsordenen er tom."))
    }
  }

  @Test func shortNoticeIsSaid() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let short = try program.run("møder", "tilføj", "+10d", "--type", "afdelingsmøde")
      #expect(short.errors.contains("Bemærk: Der er 10 dage til mødet"))
      #expect(short.errors.contains("Normalt skal et ordinært afdelingsmøde"))
      let long = try program.run("møder", "tilføj", "+40d", "--type", "afdelingsmøde")
      #expect(!long.errors.contains("Bemærk"))
    }
  }

  /// A meeting that has been held is written down under the day it was on, and the next is after it.
  @Test func aDayWithoutAYearIsOfAMeetingThatWasJustHeld() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      func days() throws -> [String] {
        let json = Data(try program.run("møder", "--json").output.utf8)
        let meetings = try JSONSerialization.jsonObject(with: json) as? [[String: Any]]
        return meetings?.compactMap { $0["date"] as? String } ?? []
      }
      for ago in [20, 25] { try program.run("møder", "tilføj", "for \(ago) dage siden") }
      let written = try days()
      let typed = written.map { iso in
        iso.split(separator: "-").dropFirst().reversed().joined(separator: "/")
      }
      try #require(typed.count == 2)
      for day in typed { try program.run("møder", "slet", day) }
      #expect(try days() == [])
      #expect(try program.run("møder", "tilføj", typed[1]).code == 0)
      #expect(try days() == [written[1]])
      let slip = try program.run("møder", "næste", typed[1], typed[0])
      #expect(slip.code != 0 && slip.errors.contains("holdes efter"), "\(slip.errors)")
      #expect(try days() == [written[1]])
    }
  }
}
