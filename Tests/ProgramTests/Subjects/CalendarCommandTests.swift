import Foundation
import TestSupport
import Testing

/// Calendars as other programs read them.
@Suite("Commands about the calendar") struct CalendarCommandTests {
  /// An event as Python's icalendar reads it.
  private struct Event: Decodable, Equatable {
    let uid: String
    let sequence: Int
    let start: String
    let end: String
    let summary: String
    let status: String
    let place: String
    let alarms: [String]
  }

  /// The events of a file, by their UIDs.
  private func events(_ file: String, _ program: Program) throws -> [String: Event] {
    let script = """
      import icalendar, json, sys
      data = open(sys.argv[1], 'rb').read()
      assert all(len(line) <= 75 for line in data.split(b'\\r\\n')), 'long lines'
      print(json.dumps([
          {'uid': str(e['UID']), 'sequence': int(e['SEQUENCE']),
           'start': str(e.decoded('DTSTART')), 'end': str(e.decoded('DTEND')),
           'summary': str(e['SUMMARY']), 'status': str(e['STATUS']),
           'place': str(e.get('LOCATION', '')),
           'alarms': [a['TRIGGER'].to_ical().decode() for a in e.walk('VALARM')]}
          for e in icalendar.Calendar.from_ical(data).walk('VEVENT')]))
      """
    try Data(script.utf8).write(to: program.file("read.py"))
    let parsed = try program.shell("exec /usr/bin/python3 read.py \(file)")
    try #require(parsed.code == 0, "\(parsed.errors)")
    let all = try JSONDecoder().decode([Event].self, from: Data(parsed.output.utf8))
    return Dictionary(all.map { ($0.uid, $0) }) { first, _ in
      Issue.record("\(first.uid) is there twice")
      return first
    }
  }

  private func withProject(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      try program.run("opret", "Fjordglimt")
      try program.run(
        "møde", "tilføj", "10/12-2026", "--kl", "19.00", "--sted", "Fælleshuset, salen")
      try program.run("plan", "tilføj", "Fælles vagtordning @Driftslederen !4/12-2026 #Personale")
      try program.run("plan", "tilføj", "Skilte @Bodil !5/12-2026")
      try program.run("milepæl", "6", "--frist", "22/12-2026")
      try body(program)
    }
  }

  @Test func anIndependentParserReadsDaysTimesAndPlaces() throws {
    try withProject { program in
      let written = try program.run("kalender", "k.ics")
      #expect(written.code == 0 && written.output == "")
      #expect(written.errors.hasSuffix(" begivenheder er gemt i k.ics.\n"), "\(written.errors)")
      let all = try events("k.ics", program).values
      let meeting = try #require(all.first { $0.summary == "Styregruppemøde" })
      #expect(meeting.start == "2026-12-10 19:00:00+01:00")
      #expect(meeting.end == "2026-12-10 21:00:00+01:00")
      #expect(meeting.place == "Fælleshuset, salen")
      let activity = try #require(all.first { $0.summary == "Frist: Fælles vagtordning" })
      #expect(activity.start == "2026-12-04" && activity.end == "2026-12-05")
      #expect(all.allSatisfy { $0.status == "CONFIRMED" && $0.alarms.isEmpty })
      let mode = try FileManager.default.attributesOfItem(atPath: program.file("k.ics").path)
      #expect(mode[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func aChallengeWithADayIsThereAndRemindedOf() throws {
    try withProject { program in
      try program.run(
        "muligheder", "--tilføj", "Ferier dækkes ikke", "--type", "udfordring", "--ansvarlig",
        "Bodil", "--frist", "+3d")
      let written = try program.run("kalender", "k.ics", "--kun", "muligheder", "--alarm", "1")
      #expect(written.errors.contains("1 begivenhed er gemt"), "\(written.errors)")
      let event = try #require(try events("k.ics", program).values.first)
      #expect(event.summary == "Udfordring: Ferier dækkes ikke" && event.alarms == ["-PT15H"])
      #expect(event.uid.hasPrefix("opportunity-"))
      #expect(try program.run("påmind").output.contains("Udfordring: Ferier dækkes ikke"))
      try program.run("muligheder", "--ret", "1", "--udført-den", "i dag")
      try program.run("kalender", "k.ics", "--kun", "muligheder", "--alarm", "1", "--ja")
      let done = try #require(try events("k.ics", program).values.first)
      #expect(done.summary == "Udført: Ferier dækkes ikke" && done.alarms == [])
      #expect(done.uid == event.uid && done.sequence > event.sequence)
      #expect(try !program.run("påmind").output.contains("Ferier"))
    }
  }

  @Test func kindsResponsibleAndAlarmsAreChosen() throws {
    try withProject { program in
      func summaries(_ arguments: String...) throws -> [String] {
        let outcome = try program.run(["kalender", "k.ics", "--ja"] + arguments)
        try #require(outcome.code == 0, "\(outcome.errors)")
        return try events("k.ics", program).values.map(\.summary).sorted()
      }
      #expect(try summaries("--kun", "møder,akt").count == 3)
      #expect(try summaries("--kun", "moeder") == ["Styregruppemøde"])
      #expect(
        try summaries("--ansvarlig", "bodil", "--kun", "aktiviteter,møder")
          == ["Frist: Skilte", "Styregruppemøde"])
      // Only what is to come has alarms.
      try program.run("plan", "flyt", "1", "+30d")
      try program.run("plan", "ret", "2", "--frist", "1/1-2020")
      try program.run("møde", "tilføj", "+40d", "--kl", "19.00", "--navn", "Næste år")
      try program.run("kalender", "k.ics", "--ja", "--alarm", "2", "--kun", "møder,aktiviteter")
      let coming = try events("k.ics", program).values
      func alarms(_ name: String) -> [String]? {
        coming.first { $0.summary.contains(name) }?.alarms
      }
      #expect(alarms("Næste år") == ["-P2D"] && alarms("Fælles vagtordning") == ["-P1DT15H"])
      #expect(alarms("Skilte") == [])
      let plan = try program.run("plan", "eksport", "p.ics")
      #expect(plan.errors.contains("2 aktiviteter er gemt i p.ics."))
      #expect(try events("p.ics", program).count == 2)
    }
  }

  @Test func whatCannotBeWrittenIsSaidAndNothingIsWritten() throws {
    try withProject { program in
      let refused: [([String], Int32, String)] = [
        (["k.txt"], 64, "skal ende på .ics"), ([""], 64, "Filen har intet navn"),
        (["k.ics", "--kun", "mål"], 64, "»mål« kan ikke vælges. Vælg mellem milepæle, møder"),
        (["k.ics", "--kun", "m"], 64, "»m« kan ikke vælges"),
        (["k.ics", "--kun", ","], 64, "Der står intet efter --kun"),
        (["k.ics", "--ansvarlig", " "], 64, "Der står intet navn"),
        (["k.ics", "--alarm", "to"], 64, "Skriv et antal dage fra 0 til 365"),
        (["k.ics", "--alarm", "366"], 64, "Skriv et antal dage"),
        (["k.ics", "--kun", "kontakter"], 65, "Intet af det valgte har en dag"),
        (
          ["k.ics", "--kun", "aktiviteter", "--ansvarlig", "Ingen"], 65, "»Ingen« er ikke ansvarlig"
        ),
        (["mappe/k.ics"], 73, "kan ikke skrives"),
      ]
      for (arguments, code, words) in refused {
        let outcome = try program.run(["kalender"] + arguments)
        #expect(outcome.code == code && outcome.output == "", "\(arguments): \(outcome.errors)")
        #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
      }
      #expect(!FileManager.default.fileExists(atPath: program.file("k.ics").path))
      let typo = try program.run("kalender", "t.ics", "--ansvarlig", "Ingen", "--kun", "møder")
      #expect(typo.errors.contains("gemt i t.ics. »Ingen« er ikke ansvarlig for noget"))
      try program.run("kalender", "k.ics")
      let before = try Data(contentsOf: program.file("k.ics"))
      let again = try program.run("kalender", "k.ics", "--kun", "møder")
      #expect(again.code == 64 && again.errors.contains("findes allerede"))
      #expect(try Data(contentsOf: program.file("k.ics")) == before)
    }
  }

  @Test func anEmptyPlanMakesNoFile() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let outcome = try program.run("plan", "eksport", "p.ics")
      #expect(outcome.code == 65 && outcome.errors.contains("ikke gemt nogen fil"))
      #expect(!FileManager.default.fileExists(atPath: program.file("p.ics").path))
    }
  }

  @Test func aSequenceNeverFallsWhateverBecomesOfTheProject() throws {
    try withProject { program in
      try program.run("interessenter", "tilføj", "Signe Opdigtet", "--art", "person")
      try program.run("interessenter", "ret", "9", "--næste", "15/12-2026")
      var former: [String: Event] = [:]
      func expectRise(_ what: String, database: String = "a.db", without: Int = 0) throws {
        let outcome = try program.run("kalender", "k.ics", "--ja", "--database", database)
        try #require(outcome.code == 0, "\(what): \(outcome.errors)")
        let now = try events("k.ics", program)
        let missing = former.keys.filter { now[$0] == nil }
        #expect(missing.count == without, "\(what): \(missing)")
        for (uid, event) in now {
          guard let old = former[uid] else { continue }
          #expect(event.sequence >= old.sequence, "\(what): \(uid)")
          if event.status != old.status { #expect(event.sequence > old.sequence, "\(what)") }
        }
        former = now
      }
      // As a database of many rows: ids that a move begins anew.
      try program.run("eksport", "p.json")
      try program.run("import", "p.json", "--database", "a.db")
      try expectRise("first")
      try program.run("plan", "slet", "1", "--database", "a.db")
      try expectRise("deleted")
      #expect(former.values.count { $0.status == "CANCELLED" } == 1)
      #expect(former.values.contains { $0.summary == "Udgår: Fælles vagtordning" })
      try program.run("fortryd", "--database", "a.db")
      try expectRise("undone")
      #expect(former.values.allSatisfy { $0.status == "CONFIRMED" })
      try program.run("interessenter", "glem", "9", "--ja", "--database", "a.db")
      try expectRise("forgotten", without: 1)
      let text = try String(contentsOf: program.file("k.ics"), encoding: .utf8)
      #expect(!text.contains("Signe") && !text.contains("Opdigtet"))
      try program.run("eksport", "q.json", "--database", "a.db")
      try program.run("import", "q.json", "--database", "b.db")
      try expectRise("moved", database: "b.db")
      try program.run("plan", "ret", "2", "--status", "udgår", "--database", "b.db")
      try expectRise("withdrawn", database: "b.db")
      #expect(former.values.contains { $0.summary == "Udgår: Skilte" && $0.status == "CANCELLED" })
    }
  }

  @Test func khalTakesTheFilesInOneAfterTheOther() throws {
    try withProject { program in
      let configuration = """
        [calendars]
        [[samdrift]]
        path = \(program.file("kalender").path)
        [locale]
        local_timezone = Europe/Copenhagen
        default_timezone = Europe/Copenhagen
        timeformat = %H.%M
        dateformat = %Y-%m-%d
        longdateformat = %Y-%m-%d
        datetimeformat = %Y-%m-%d %H.%M
        longdatetimeformat = %Y-%m-%d %H.%M
        [sqlite]
        path = \(program.file("khal.db").path)
        """
      try Data(configuration.utf8).write(to: program.file("khal.conf"))
      try FileManager.default.createDirectory(
        at: program.file("kalender"), withIntermediateDirectories: true)
      func list(_ file: String) throws -> [String] {
        let outcome = try program.shell(
          """
          samdrift kalender \(file) && khal -c khal.conf import --batch -a samdrift \(file) && \
          khal -c khal.conf list --day-format '' --format '{start-long} {title} {status}' \
          2026-12-01 31d
          """)
        try #require(outcome.code == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
          .filter { !$0.isEmpty }
      }
      let first = try list("a.ics")
      #expect(first.contains("2026-12-10 19.00 Styregruppemøde CONFIRMED"), "\(first)")
      #expect(first.contains("2026-12-04 Frist: Fælles vagtordning CONFIRMED"))
      try program.run("møde", "slet", "styre")
      try program.run("plan", "flyt", "1", "8/12-2026")
      let second = try list("b.ics")
      #expect(second.contains("2026-12-10 19.00 Aflyst: Styregruppemøde CANCELLED"), "\(second)")
      #expect(second.contains("2026-12-08 Frist: Fælles vagtordning CONFIRMED"))
      #expect(second.count == first.count)
    }
  }
}
