import Core
import Reports
import TestSupport
import Testing

@Suite("Papers that say what is so") struct TruePaperTests {
  private let today = Samples.today

  private func text(_ kind: PaperKind, of ledger: Ledger) throws -> String {
    let context = PaperContext(today: today, ledger: ledger, zone: .utc)
    return try Report.paper(kind, in: context).text()
  }

  private func holding(_ kind: RoundKind) throws -> Ledger {
    let ledger = try Samples.new()
    return try Samples.after(
      ledger.project.add(Round(id: "r").with { $0.kind = kind }, today: today), on: ledger)
  }

  @Test(arguments: [(RoundKind.followUp, "OPFØLGNING"), (.serviceCheck, "ÅRLIG OPFØLGNING")])
  func onlyAnEvaluationIsThereToBeApproved(kind: RoundKind, title: String) throws {
    let paper = try text(.evaluation, of: holding(kind))
    #expect(paper.hasPrefix(title + " "))
    #expect(!paper.contains("GODKENDELSE") && !paper.contains("____"))
  }

  @Test func anEvaluationIs() throws {
    let paper = try text(.evaluation, of: holding(.evaluation))
    #expect(paper.hasPrefix("EVALUERING ") && paper.contains("GODKENDELSE"))
    #expect(paper.contains("Evalueringen er ikke godkendt endnu."))
  }

  @Test func targetsAndMeasurementsHaveTheirOwnColumns() throws {
    let paper = try text(.status, of: Samples.demo())
    let head = try #require(paper.split(separator: "\n").first { $0.contains("Udgangspunkt ") })
    #expect(head.contains("Seneste") && head.contains("Måltal"))
    #expect(!head.contains("Senest ") && head.components(separatedBy: "Mål ").count == 2)
  }

  @Test func aTargetThatWasLoweredIsToldOf() throws {
    var ledger = try Samples.demo()
    let goal = ledger.project.goals[0]
    ledger = try Samples.after(
      ledger.project.edit(goal) { $0.target = Quantity(65) }, on: ledger)
    let paper = try text(.evaluation, of: ledger).unbroken
    #expect(
      paper.contains("Mål 1: måltal ændret fra 85 til 65 efter opfølgning 1; efter det første"))
    #expect(paper.contains("måltal: delvist nået"))
  }

  @Test func whoHasBeenSpokenToIsNotCalledInvolved() throws {
    let paper = try text(.stakeholders, of: Samples.demo())
    #expect(paper.contains(" vi har talt med 11 af 15"))
    #expect(paper.contains("Kontakt ") && !paper.lowercased().contains("inddraget"))
  }

  @Test func theAnalysisSaysHowEachIsBroughtInAndNamesNobodyWhoIsAlone() throws {
    let paper = try text(.stakeholders, of: Samples.demo())
    for words in ["informeres", "høres", "inddrages", "beslutter med"] {
      #expect(paper.contains(words), "\(words)")
    }
    #expect(!paper.contains("Ejendomsmester i"))
    #expect(paper.contains("Desuden 3 enkeltpersoner."))
  }

  @Test(arguments: [(6, "og 1 anden."), (7, "og 2 andre.")])
  func theOthersAreCountedInTheRightNumber(count: Int, words: String) throws {
    var ledger = try Samples.new()
    for stakeholder in ledger.project.stakeholders.prefix(count) {
      ledger = try Samples.after(
        ledger.project.edit(stakeholder) { $0.nextContact = today.adding(days: -1) }, on: ledger)
    }
    let paper = try Samples.summary(ledger, isConfidential: true).unbroken
    #expect(paper.contains("Vi har talt med 0 af 8. \(count) skulle have været kontaktet: "))
    #expect(paper.contains(words))
  }

  @Test func theHistoryCallsWhatIsGoneByItsName() throws {
    var ledger = try Samples.new()
    let activity = Activity(id: "a").with { $0.title = "Ring til kommunen" }
    ledger = try Samples.after(ledger.project.add([activity]), on: ledger)
    ledger = try Samples.after(
      ledger.project.edit(ledger.project.activities[0]) { $0.status = .inProgress }, on: ledger)
    ledger = try Samples.after(ledger.project.remove(activity.reference), on: ledger)
    let paper = Report.history(ledger, zone: .utc).text
    #expect(
      paper.contains(
        "Aktivitet 1 »Ring til kommunen« (slettet), Status: ikke startet → i gang"))
    #expect(!paper.contains("Aktivitet 0"))
    #expect(
      Report.history(ledger, zone: .utc).json.contains("Aktivitet 1 »Ring til kommunen« (slettet)"))
  }
}
