import Foundation
import TestSupport
import Testing

@Suite("Commands about the plan") struct PlanCommandTests {
  @Test func anActivityIsAddedTickedAndRemoved() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken")
      let added = try program.run(
        "plan", "tilføj", "Fælles vagtordning @Driftsleder !24/12-2026 #Personale")
      #expect(added.code == 0 && added.output == "")
      for text in [
        "Ny aktivitet: Fælles vagtordning, nr. 1", "ansvarlig Driftsleder",
        "torsdag den 24. december 2026 · uge 52", "indsatsområde Personale",
        "Juleaftensdag: de fleste har fri.",
      ] {
        #expect(added.errors.contains(text), "\(text)")
      }
      let second = try program.run(
        "plan", "tilfoej", "Skilte @Driftslder", "--afhaenger-af", "1", "--milepael", "7",
        "--timer", "20", "--afdelinger", "bakken")
      #expect(second.errors.contains("Mente du »Driftsleder«?"))
      #expect(try program.run("plan").output.contains("venter på 1"))
      let ticked = try program.run("plan", "afkryds", "1")
      #expect(ticked.errors.contains("Krydset af: Fælles vagtordning"))
      #expect(ticked.errors.contains("Klar til at begynde: 2 Skilte."))
      #expect(try program.run("plan").output.contains("1  [x]  Fælles vagtordning"))
      #expect(try program.run("plan", "afkryds", "1").errors.contains("Intet er ændret"))
      #expect(try program.run("plan", "afkryds", "1", "--fjern").code == 0)
      #expect(try program.run("plan").output.contains("1  [ ]  Fælles vagtordning"))
      #expect(try program.run("milepæl", "7").output.contains("Skilte"))
      #expect(try program.run("plan", "slet", "1").errors.contains("gør det ikke længere: 2"))
      let gone = try program.run("plan", "afkryds", "1")
      #expect(gone.code == 64)
      #expect(gone.errors.contains("Aktivitet 1 »Fælles vagtordning« er slettet af Tester"))
      #expect(try program.run("plan", "tilføj", "Ny").errors.contains("nr. 3"))
    }
  }

  @Test func aDeadlineMovesWithWhatDependsOnItInOneStep() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("plan", "tilføj", "A !1/2-2027")
      try program.run("plan", "tilføj", "B !2/2-2027", "--afhænger-af", "1")
      let alone = try program.run("plan", "flyt", "1", "5/2-2027")
      #expect(alone.errors.contains("1 A: 1. feb. 2027 → 5. feb. 2027"))
      #expect(alone.errors.contains("Det passer ikke længere"))
      #expect(alone.errors.contains("2 B: 2. feb. 2027 → 8. feb. 2027"))
      #expect(try program.run("plan").output.contains("02-02-2027"))
      let both = try program.run("plan", "flyt", "1", "12/2-2027", "--efterfoelgere")
      #expect(
        both.errors.contains("Aktivitet 1 flyttet til 12. feb. 2027, og 1 ventende flyttet med"))
      #expect(try program.run("plan").output.contains("15-02-2027"))
      try program.run("fortryd")
      let plan = try program.run("plan").output
      #expect(plan.contains("05-02-2027") && plan.contains("02-02-2027"))
    }
  }

  @Test func aChecklistIsChangedWithTheActivityInOneStep() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("plan", "tilføj", "Kontor @Driftsleder #Lokaler")
      try program.run("plan", "tilføj", "Skilte @driftsleder #lokaler")
      let spelled = try program.run("plan", "--json").output
      #expect(!spelled.contains("\"driftsleder\"") && !spelled.contains("\"lokaler\""))
      try program.run("plan", "ret", "1", "--punkt", "Mål op", "--punkt", "Bestil skabe")
      let both = try program.run("plan", "ret", "1", "--kryds", "1", "--timer", "3")
      #expect(both.errors.contains("Aktivitet 1: 2 rettelser"))
      let json = try program.run("plan", "--json").output
      #expect(json.contains("\"text\" : \"Mål op\"") && json.contains("\"isDone\" : true"))
      try program.run("fortryd")
      let undone = try program.run("plan", "--json").output
      #expect(!undone.contains("\"isDone\" : true") && !undone.contains("\"hours\""))
      #expect(try program.run("plan", "ret", "1", "--slet-punkt", "2").code == 0)
      let missing = try program.run("plan", "ret", "1", "--kryds", "2")
      #expect(missing.code == 64 && missing.errors.contains("har tjekpunkterne 1 til 1"))
    }
  }

  @Test func aFirstDeadlineIsSaidAsOne() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("plan", "tilføj", "Kontor", "--start", "1/2-2027")
      let moved = try program.run("plan", "flyt", "1", "5/2-2027")
      #expect(moved.errors.contains("1 Kontor: ingen frist → 5. feb. 2027"))
      let week = try program.run("plan", "--uge", "x")
      #expect(week.code == 64 && week.errors.contains("»x« er ikke en uge"))
    }
  }

  @Test func thePlanIsDrawnAgainstTime() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("plan", "tilføj", "Fælles vagtordning !1/2-2027", "--start", "4/1-2027")
      #expect(try program.run("plan", "gantt").output.contains("Fælles"))
      let drawn = try program.run("plan", "gantt", "--svg", "plan.svg")
      #expect(drawn.code == 0 && drawn.output == "")
      let picture = try String(contentsOf: program.file("plan.svg"), encoding: .utf8)
      #expect(picture.contains("<svg") && picture.contains("Fælles vagtordning"))
      #expect(try program.run("plan", "gantt", "--svg", "plan.svg").code == 64)
      #expect(try program.run("plan", "gantt", "--bredde", "3").code == 64)
    }
  }

  @Test(arguments: [
    (["ret", "1", "--afhænger-af", "3"], 65, "i ring: 1 → 3 → 2 → 1"),
    (["ret", "1", "--afhænger-af", "1"], 65, "kan ikke vente på sig selv"),
    (["ret", "1", "--start", "1/3-2027"], 65, "ligger efter fristen"),
    (["ret", "1", "--frist", "31/2"], 64, "har kun 28 dage"),
    (["ret", "99"], 64, "Der er ingen aktivitet nr. 99."),
    (["ret", "1", "--afhænger-af", "x"], 64, "»x« er ikke nummeret på en aktivitet"),
    (["ret", "1", "--milepæl", "13"], 64, "Der er ingen milepæl nr. 13."),
    (["ret", "1", "--timer", "mange"], 64, "»mange« er ikke et helt tal"),
    (["ret", "1", "--timer", "7.5"], 64, "--timer: »7.5« er ikke et helt tal."),
    (["ret", "1", "--kroner", "1200.00"], 64, "Skriv 1200."),
    (["ret", "1", "--status", "snart"], 64, "er ikke en status"),
    (["ret", "1", "--titel", " "], 64, "skal have en titel"),
    (["tilføj", "X !31/2"], 65, "har kun 28 dage"), (["tilføj", "@Bo"], 65, "hvad der skal gøres"),
    (["flyt", "1", "i overmorgen hjem"], 64, "kan ikke læses som en dato"),
    (["--uge", "54"], 64, "uge"), (["--afdeling", "x"], 64, "ingen afdelinger"),
    (["eksport", "plan.txt"], 64, ".csv"), (["import", "ingen.csv"], 66, "ingen.csv"),
  ])
  func whatIsWrongIsSaidAndNothingIsLost(
    arguments: [String], code: Int32, message: String
  ) throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("plan", "tilføj", "A !1/2-2027")
      try program.run("plan", "tilføj", "B", "--afhænger-af", "1")
      try program.run("plan", "tilføj", "C", "--afhænger-af", "2")
      let before = try program.run("eksport", "-").output
      let outcome = try program.run(["plan"] + arguments)
      #expect(outcome.code == code)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(try program.run("eksport", "-").output == before)
    }
  }

  @Test func thePlanIsFiltered() throws {
    try Program.withProgram { program in
      try program.run("opret", "A", "--afdeling", "Afd. 1 Bakken", "--afdeling", "Afd. 2 Engen")
      try program.run("plan", "tilføj", "Sen @Bo !i går #Personale", "--afdelinger", "Bakken")
      try program.run("plan", "tilføj", "Nu @Ib !uge 2 2031 #Kontor", "--afhænger-af", "1")
      try program.run("plan", "tilføj", "Alt #Personale", "--afdelinger", "Engen")
      func titles(_ options: String...) throws -> [String] {
        let output = try program.run(["plan", "--json"] + options).output
        let list = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
        return (list ?? []).compactMap { $0["title"] as? String }
      }
      #expect(try titles() == ["Sen", "Nu", "Alt"])
      #expect(try titles("--forsinkede") == ["Sen"])
      #expect(try titles("--blokeret") == ["Nu"])
      #expect(try titles("--klar") == ["Sen", "Alt"])
      #expect(try titles("--ansvarlig", "ib") == ["Nu"])
      #expect(try titles("--uge", "2 2031") == ["Nu"])
      #expect(try titles("--omraade", "person") == ["Sen", "Alt"])
      #expect(try titles("--område", "person", "--afdeling", "bakken") == ["Sen"])
    }
  }

  @Test func aPlanOfFortyGoesOutAndComesInUnchanged() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let rows = (1...40).map { "\($0);Opgave \($0);Område \($0 % 5);\($0 > 1 ? "\($0 - 1)" : "")" }
      let text = "Nr.;Aktivitet;Indsatsområde;Afhænger af\n" + rows.joined(separator: "\n")
      try Data(text.utf8).write(to: program.file("p.csv"))
      let trial = try program.run("plan", "import", "p.csv", "--proev")
      #expect(trial.output.hasPrefix("Import af p.csv: 40 nye"))
      #expect(
        try program.run("plan", "import", "p.csv").errors.contains("Import af 40 aktiviteter"))
      #expect(try program.run("plan", "godkend").errors.contains("allerede godkendt"))
      #expect(try program.run("plan", "eksport", "q.csv").errors.contains("40 aktiviteter"))
      #expect(try program.run("plan", "import", "q.csv").errors.contains("Intet er ændret"))
      try Data("Nr;Titel på noget\n1;2".utf8).write(to: program.file("r.csv"))
      #expect(try program.run("plan", "import", "r.csv").errors.contains("»Aktivitet«"))
      let many = "Aktivitet\n" + String(repeating: "x\n", count: 100_000)
      try Data(many.utf8).write(to: program.file("m.csv"))
      let refused = try program.run("plan", "import", "m.csv")
      #expect(refused.code == 65 && refused.errors.contains("flere end 20.000 rækker"))
    }
  }

  @Test func anIndependentParserAcceptsTheCalendar() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let title = "Æbler; \"citat\", \\ og " + String(repeating: "lang tekst på tværs ", count: 9)
      try program.run(
        "plan", "tilføj", title + "@Bo !3/12-2026 #Kontor, it", "--note", "to\nlinjer")
      try program.run("plan", "tilføj", "Nr. to !4/12-2026")
      try program.run("plan", "eksport", "a.ics")
      try program.run("plan", "flyt", "1", "7/12-2026")
      try program.run("plan", "ret", "2", "--status", "udgår")
      try program.run("plan", "eksport", "b.ics")
      let script = """
        import icalendar, json
        def events(name):
            data = open(name, 'rb').read()
            assert all(len(line) <= 75 for line in data.split(b'\\r\\n')), 'long lines'
            calendar = icalendar.Calendar.from_ical(data)
            return [
                {'uid': str(e['UID']), 'sequence': int(e['SEQUENCE']),
                 'start': str(e.decoded('DTSTART')), 'summary': str(e['SUMMARY']),
                 'status': str(e['STATUS'])} for e in calendar.walk('VEVENT')]
        print(json.dumps([events('a.ics'), events('b.ics')]))
        """
      try Data(script.utf8).write(to: program.file("read.py"))
      let parsed = try program.shell("exec /usr/bin/python3 read.py")
      try #require(parsed.code == 0, "\(parsed.errors)")
      let files = try #require(
        try JSONSerialization.jsonObject(with: Data(parsed.output.utf8)) as? [[[String: Any]]])
      func values<Value>(_ key: String, _ file: Int) -> [Value] {
        files[file].compactMap { $0[key] as? Value }
      }
      #expect(values("start", 0) == ["2026-12-03", "2026-12-04"])
      #expect(values("start", 1) == ["2026-12-04", "2026-12-07"])
      #expect(values("summary", 0)[0] == "Frist: \(title.trimmingCharacters(in: .whitespaces))")
      #expect(values("status", 1) == ["CANCELLED", "CONFIRMED"])
      let (first, second): ([String], [String]) = (values("uid", 0), values("uid", 1))
      #expect(Set(first) == Set(second) && Set(first).count == 2)
      let (before, after): ([Int], [Int]) = (values("sequence", 0), values("sequence", 1))
      #expect(zip(before, after).allSatisfy { $0 < $1 })
    }
  }
}
