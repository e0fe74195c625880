import Core
import Reports
import TestSupport
import Testing

@Suite("Whom to ask, and who leads") struct WhomToAskTests {
  private func text(
    _ kind: PaperKind, _ ledger: Ledger, _ fill: (inout PaperContext) -> Void = { _ in }
  ) throws -> String {
    var context = PaperContext(today: Samples.today, ledger: ledger, zone: .utc)
    fill(&context)
    return try Report.paper(kind, in: context).text().unbroken
  }

  private func edited(_ ledger: Ledger, _ change: (inout ProjectInfo) -> Void) throws -> Ledger {
    try Samples.after(ledger.project.edit(ledger.project.info, change), on: ledger)
  }

  private let asked: [PaperKind] = [.letters, .orientation, .results, .involvement]

  @Test func allPapersSayTheSame() throws {
    let ledger = try edited(Samples.demo()) {
      ($0.contact, $0.deputy) = ("Kontoret", "Driftsleder")
    }
    for kind in asked {
      let text = try text(kind, ledger)
      #expect(
        text.contains("Spørg her: Kontoret · Når projektlederen er væk: Driftsleder"), "\(kind)")
    }
  }

  @Test func aDepartmentsOwnContactAnswersAlone() throws {
    var ledger = try edited(Samples.demo()) { $0.contact = "Kontoret" }
    for department in ledger.project.departments {
      ledger = try Samples.after(
        ledger.project.edit(department) { $0.contact = "Viceværten" }, on: ledger)
    }
    let text = try text(.letters, ledger)
    #expect(text.contains("Spørg her: Viceværten") && !text.contains("Når projektlederen er væk"))
  }

  /// The role stands where the project knows it of a name, and a person among the stakeholders isn't
  /// told of.
  @Test func theDeputyIsTheRole() throws {
    var ledger = try edited(Samples.demo()) { $0.deputy = "Mette Lund" }
    ledger = try Samples.after(
      ledger.project.add(
        ProjectRole(id: "r").with { ($0.title, $0.holder) = ("Driftsleder", "Mette Lund") }),
      on: ledger)
    for kind in asked + [.opportunities] {
      let text = try text(kind, ledger)
      #expect(text.contains("Driftsleder") && !text.contains("Mette Lund"), "\(kind)")
    }
    let person = try edited(ledger) { $0.deputy = "Jørn Astrup" }
    for kind in asked + [.opportunities] {
      let text = try text(kind, person)
      #expect(!text.contains("Astrup") && !text.contains("Når projektlederen"), "\(kind)")
    }
  }

  @Test func aConvocationNamesTheLeaderWhereNobodyElseIsToBeAsked() throws {
    let ledger = try edited(Samples.demo()) {
      ($0.contact, $0.leader, $0.deputy) = ("", "Karen Bo", "Driftsleder")
    }
    let meeting = ledger.project.comingMeeting(from: Samples.today)
    let own = try text(.convocation, ledger) { $0.meeting = meeting }
    #expect(own.contains("Kontakt Karen Bo") && own.contains("Når projektlederen er væk Drift"))
    let open = try text(.convocation, ledger) { ($0.meeting, $0.isPublic) = (meeting, true) }
    #expect(!open.contains("Karen Bo") && open.contains("Kontakt ____"))
  }

  @Test func theMandateAndThePeriodStandWhereTheProjectIsBegun() throws {
    let ledger = try edited(Samples.demo()) {
      $0.mandate = "Afgør selv alt om møder."
      $0.leadsFrom = Day(year: 2026, month: 5, day: 4)
      $0.leadsUntil = nil
    }
    let papers = [
      try text(.opportunities, ledger),
      try text(.recommendation, ledger) { $0.about = Reference(.milestone, "1") },
    ]
    for text in papers {
      #expect(text.unbroken.contains("Periode fra 4. maj 2026"), "\(text)")
      #expect(text.unbroken.contains("Mandat Afgør selv alt om møder."))
    }
    let other = try text(.recommendation, ledger) { $0.about = Reference(.milestone, "2") }
    #expect(!other.contains("Mandat"))
    #expect(try !text(.opportunities, Samples.new()).uppercased().contains("PROJEKTLEDELSE"))
  }
}
