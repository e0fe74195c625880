import Core
import TestSupport
import Testing

@testable import Reports

@Suite struct ReminderTests {
  private static let today = Day(iso: "2026-12-03")!

  private func project(_ records: [any Entity]) throws -> Project {
    var project = Project(id: "p")
    try project.apply(
      .set(Reference(.project, "project"), field: "name", old: nil, new: "Fjordparken"))
    for record in records { try project.apply(record.insertion) }
    return project
  }

  private static func day(_ iso: String) -> Day { Day(iso: iso)! }

  private static let records: [any Entity] = [
    Stakeholder(id: "d").with {
      ($0.name, $0.kind, $0.mail) = ("Driftsleder", .role, "drift@fjordbo.dk")
    },
    Stakeholder(id: "m").with {
      ($0.name, $0.kind, $0.mail) = ("Mette Hansen", .person, "mette@fjordbo.dk")
      ($0.responsible, $0.nextContact, $0.number) = ("driftsleder", day("2026-12-03"), 8)
    },
    Activity(id: "a").with {
      ($0.title, $0.responsible, $0.deadline) = (
        "Fælles vagtordning", "Driftsleder", day("2026-11-24")
      )
    },
    Activity(id: "b").with {
      ($0.title, $0.responsible, $0.deadline) = ("Skilte", "Bodil", day("2026-12-10"))
    },
    Activity(id: "c").with {
      ($0.title, $0.responsible, $0.deadline) = ("Udført", "Driftsleder", day("2026-12-01"))
      $0.status = .done
    },
    Activity(id: "e").with {
      ($0.title, $0.responsible, $0.deadline) = ("Senere", "Driftsleder", day("2026-12-11"))
    },
    Activity(id: "f").with { ($0.title, $0.deadline) = ("Nøgler", day("2026-12-04")) },
    Meeting(id: "m").with { $0.date = day("2026-12-04") },
    Milestone(id: "6").with {
      ($0.shortTitle, $0.responsible, $0.planned) = (
        "Tiltrædelse", "Mette Hansen", day("2026-12-02")
      )
    },
  ]

  @Test func whoIsForgottenIsNobody() throws {
    let activity = Activity(id: "a").with {
      ($0.title, $0.responsible, $0.deadline) = ("Skilte", "[glemt]", Self.day("2026-12-04"))
    }
    let reminders = Reminders(of: try project([activity]), on: Self.today)
    #expect(reminders.mails(after: ReminderMemory()).isEmpty)
    let remark = try #require(reminders.remarks.first)
    #expect(remark.hasPrefix("Ingen er ansvarlig for 1 ting") && reminders.remarks.count == 1)
    let listed = Report.reminders(reminders).text
    #expect(listed.contains("Ingen ansvarlig") && listed.contains("Frist: Skilte"))
    #expect(!listed.contains("[glemt]"))
  }

  @Test func whoeverMeetsAChallengeIsRemindedOfIt() throws {
    let challenge = Opportunity(id: "u").with {
      ($0.kind, $0.text, $0.responsible) = (.challenge, "Ferier dækkes ikke", "Driftsleder")
      $0.deadline = Self.day("2026-12-04")
    }
    let met = Opportunity(id: "v").with {
      ($0.text, $0.responsible, $0.deadline) = ("Fælles biler", "Driftsleder", Self.today)
      $0.done = Self.today
    }
    let listed = Report.reminders(
      Reminders(of: try project([Self.records[0], challenge, met]), on: Self.today)
    ).text
    #expect(listed.contains("4. dec. 2026   Udfordring: Ferier dækkes ikke (i morgen)"))
    #expect(!listed.contains("Fælles biler"))
  }

  @Test func theListTellsOfEverybody() throws {
    let reminders = Reminders(of: try project(Self.records), on: Self.today)
    #expect(
      Report.reminders(reminders).text == """
        Påmindelser · Fjordparken
        Torsdag den 3. december 2026

        Driftsleder · drift@fjordbo.dk
          24. nov. 2026  Frist: Fælles vagtordning (for 9 dage siden)
          3. dec. 2026   Kontakt: en person (interessent nr. 8) (i dag)

        Mette Hansen · mette@fjordbo.dk
          2. dec. 2026   Frist: Milepæl 6 · Tiltrædelse (i går)

        Bodil · ingen mailadresse
          10. dec. 2026  Frist: Skilte (om 7 dage)

        Ingen ansvarlig
          4. dec. 2026   Frist: Nøgler (i morgen)

        Der er ingen mailadresse på Bodil. Skriv den ved interessenten, der hedder det
        samme; tilføj den som rolle, hvis den ikke er der.

        """)
    #expect(reminders.remarks.count == 2)
    #expect(
      reminders.remarks[1].hasPrefix("Ingen er ansvarlig for 1 ting, der er overskredet"))
  }

  @Test func aMailTellsWhatWhenAndHowLate() throws {
    let reminders = Reminders(of: try project(Self.records), on: Self.today)
    let mails = reminders.mails(after: ReminderMemory())
    #expect(mails.map(\.name) == ["Driftsleder", "Mette Hansen"])
    let mail = mails[0].message
    #expect(mail.recipients.map(\.text) == ["drift@fjordbo.dk"])
    #expect(mail.subject == "Påmindelse fra Fjordparken: 1 overskredet, 1 inden for en uge")
    #expect(
      mail.body == """
        Hej Driftsleder

        I »Fjordparken« er det her, hvad du står for nu.

        Overskredet:
        - Frist: Fælles vagtordning
          tirsdag den 24. november 2026 (for 9 dage siden)

        Inden for en uge:
        - Kontakt: en person (interessent nr. 8)
          torsdag den 3. december 2026 (i dag)

        Er noget gjort, eller kan en dag ikke holdes, så sig det til projektlederen.

        Du får højst én samlet påmindelse om ugen, og ind imellem kun besked om det, der er nyt.

        """)
    // A person's name is nowhere but in their own.
    #expect(!mail.body.contains("Mette") && !mail.subject.contains("Mette"))
  }

  @Test func inPracticeAMailSaysSo() throws {
    let reminders = Reminders(
      of: try project(Self.records), on: Self.today, from: Viewpoint(isPractice: true))
    let mail = try #require(reminders.mails(after: ReminderMemory()).first).message
    #expect(mail.subject.hasPrefix("ØVELSE · Påmindelse fra Fjordparken"))
    #expect(mail.body.hasPrefix("ØVELSE\n\nHej Driftsleder\n"))
  }

  @Test func aMovedDayIsNewAndTheRestIsNotRepeated() throws {
    var memory = ReminderMemory()
    var project = try project(Self.records)
    func mails(on day: Day) -> [Reminder] {
      let mails = Reminders(of: project, on: day).mails(after: memory)
      mails.forEach { memory.keep($0) }
      return mails
    }
    #expect(mails(on: Self.today).count == 2)
    #expect(mails(on: Self.today).isEmpty)
    for change in project.activities[0].changes({ $0.deadline = Self.day("2026-12-08") }) {
      try project.apply(change)
    }
    let next = mails(on: Self.day("2026-12-04"))
    #expect(next.count == 1)
    let body = next[0].message.body
    #expect(body.contains("er dette kommet til siden den seneste påmindelse."))
    // What has come within a week meanwhile is told at once.
    #expect(body.contains("Fælles vagtordning") && body.contains("Senere"))
    #expect(!body.contains("Kontakt") && !body.contains("Overskredet"))
    #expect(mails(on: Self.day("2026-12-09")).isEmpty)
    #expect(mails(on: Self.day("2026-12-10")).map(\.things.count) == [3, 1])
    // A clock that has been wrong.
    #expect(mails(on: Self.day("2020-01-01")).isEmpty)
    #expect(mails(on: Self.day("2026-12-11")).isEmpty)
  }

  @Test func namesWithOneAddressGetOneMailAndUnclearOnesNone() throws {
    let more: [any Entity] = [
      Stakeholder(id: "l").with { ($0.name, $0.mail) = ("Lene", "DRIFT@fjordbo.dk") },
      Stakeholder(id: "f1").with { ($0.name, $0.mail) = ("Formand", "a@fjordbo.dk") },
      Stakeholder(id: "f2").with { ($0.name, $0.mail) = ("Formand", "b@fjordbo.dk") },
      Activity(id: "g").with {
        ($0.title, $0.responsible, $0.deadline) = ("Biler", "Lene", Self.today)
      },
      Activity(id: "h").with {
        ($0.title, $0.responsible, $0.deadline) = ("Base", "Formand", Self.today)
      },
    ]
    let reminders = Reminders(of: try project(Self.records + more), on: Self.today)
    let mails = reminders.mails(after: ReminderMemory())
    #expect(mails.map(\.name) == ["Driftsleder og Lene", "Mette Hansen"])
    #expect(mails[0].things.count == 3)
    #expect(reminders.remarks.count == 3)
    #expect(
      reminders.remarks[1].hasPrefix("Flere interessenter med hver sin mailadresse hedder Formand.")
    )
  }

  @Test func whoIsNotReachedIsSaidOnceAWeekAndWhenThereIsNews() throws {
    var memory = ReminderMemory()
    var project = try project(Self.records)
    func said(on day: String) -> Int {
      Reminders(of: project, on: Self.day(day)).remarks(remembering: &memory).count
    }
    #expect(said(on: "2026-12-03") == 2)
    memory.release(allBut: project, among: ["p"])
    #expect(said(on: "2026-12-03") == 0 && said(on: "2026-12-09") == 0)
    // Bodil's day is moved, and she still has no address.
    for change in project.activities[1].changes({ $0.deadline = Self.day("2026-12-11") }) {
      try project.apply(change)
    }
    #expect(said(on: "2026-12-09") == 2 && said(on: "2026-12-09") == 0)
    #expect(said(on: "2026-12-10") == 2)
  }

  @Test func itIsKnownWhoHasHadAllThereWas() throws {
    var memory = ReminderMemory()
    let reminders = Reminders(of: try project(Self.records), on: Self.today)
    #expect(reminders.given(before: memory) == nil)
    let mails = reminders.mails(after: memory)
    memory.keep(mails[1])
    let next = Reminders(of: try project(Self.records), on: Self.day("2026-12-04"))
    next.mails(after: memory).forEach { memory.keep($0) }
    #expect(next.given(before: memory) == "Driftsleder i dag, Mette Hansen i går")
  }

  @Test func withNothingDueThereIsASentence() throws {
    let reminders = Reminders(of: try project([]), on: Self.today)
    #expect(
      Report.reminders(reminders).text.hasSuffix(
        "\nIntet er overskredet, og intet skal være gjort inden for en uge.\n"))
    #expect(reminders.mails(after: ReminderMemory()).isEmpty && reminders.remarks.isEmpty)
  }

  @Test func theMemoryHasNoNamesAndLetsGo() throws {
    var memory = ReminderMemory()
    let project = try project(Self.records)
    Reminders(of: project, on: Self.today).mails(after: memory).forEach { memory.keep($0) }
    #expect(memory.projects["p"]?.keys.sorted() == ["d", "m"])
    let text = "\(memory)"
    #expect(!text.contains("Mette") && !text.contains("fjordbo") && !text.contains("Driftsleder"))
    var without = project
    for change in project.remove(Reference(.stakeholder, "m")).changes { try without.apply(change) }
    memory.release(allBut: without, among: ["p", "q"])
    #expect(memory.projects["p"]?.keys.sorted() == ["d"])
    memory.release(allBut: Project(id: "q"), among: ["q"])
    #expect(memory == ReminderMemory() || memory.projects.values.allSatisfy(\.isEmpty))
  }

  @Test func whoIsForgottenIsInNothingThatIsRemembered() throws {
    let project = try project(Self.records)
    var memory = ReminderMemory()
    for reminder in Reminders(of: project, on: Self.today).mails(after: memory) {
      memory.keep(reminder)
    }
    let before = memory.projects["p"] ?? [:]
    #expect(Set(before.keys) == ["d", "m"])
    #expect(before["d"]?.things.contains { $0.hasPrefix("stakeholder-m@") } == true)
    memory.release("m", in: project)
    let after = memory.projects["p"] ?? [:]
    #expect(Set(after.keys) == ["d"] && after["d"]?.whole == before["d"]?.whole)
    #expect(
      after["d"]?.things == before["d"]?.things.filter { !$0.hasPrefix("stakeholder-m@") })
    #expect(after["d"]?.things.isEmpty == false)
    memory.release("m", in: Project(id: "andet"))
    #expect(memory.projects["p"] == after)
  }
}
