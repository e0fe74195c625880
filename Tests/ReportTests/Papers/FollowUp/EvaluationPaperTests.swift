import Core
import Foundation
import Reports
import TestSupport
import Testing

@Suite("What an evaluation says of the time to come") struct EvaluationPaperTests {
  private func text(_ kind: PaperKind, _ edit: (Project) throws -> Edit) throws -> String {
    let demo = try Samples.demo()
    let ledger = try Samples.after(edit(demo.project), on: demo)
    let context = PaperContext(today: Samples.today, ledger: ledger, zone: .utc)
    return try Report.paper(kind, in: context).text()
  }

  @Test func lessonsProposalsAndTracksHaveTheirHeadings() throws {
    let paper = try text(.evaluation) { project in
      try project.add(
        Round(id: "ev").with {
          $0.kind = .evaluation
          $0.lessons = "Begynd med medarbejderne."
          $0.tracks = "Fælles indkøb af maskiner"
          $0.newGoals = "Færre kilometer\nHurtigere svar"
        }, today: Samples.today)
    }
    for words in [
      "DET HAR VI LÆRT", "Begynd med medarbejderne.", "FORSLAG TIL NYE MÅL", "Færre kilometer",
      "SPOR FOR DEN VIDERE SAMDRIFT", "Fælles indkøb af maskiner",
    ] {
      #expect(paper.contains(words), "\(words)")
    }
    let empty = try text(.evaluation) { project in
      try project.add(Round(id: "ev").with { $0.kind = .evaluation }, today: Samples.today)
    }
    #expect(!empty.contains("SPOR") && !empty.contains("DET HAR VI LÆRT"))
  }

  @Test(arguments: [PaperKind.results, .evaluation])
  func whatCameBeforeTheFirstDayIsNotItsDoing(kind: PaperKind) throws {
    func times(on today: Day) throws -> Int {
      let context = PaperContext(today: today, ledger: try Samples.demo(), zone: .utc)
      return try Report.paper(kind, in: context).text().unbroken
        .components(separatedBy: "Samdriften er ikke begyndt endnu.").count - 1
    }
    #expect(try times(on: Samples.today) == 1)
    #expect(try times(on: Day(iso: "2027-01-25")!) == 0)
  }

  @Test func theStatusReportSaysHowManyActivitiesAreLeftOut() throws {
    let words = try Samples.document(.status, Samples.demo()).text().unbroken
    #expect(words.contains(" aktiviteter til i planen"))
  }

  @Test func theStatusReportTellsWhatWasSaidOfAPhaseAndOfOtherMatters() throws {
    let paper = try text(.status) { project in
      project.add(
        Decision(id: "other").with {
          ($0.matter, $0.body, $0.date) = ("Fælles feriedækning", "Styregruppen", Samples.today)
        })
    }
    let words = paper.unbroken
    #expect(words.contains("Klar til fase 2? Klar med forbehold · Styregruppen"))
    #expect(words.contains("Fælles feriedækning · godkendt · Styregruppen"))
  }
}
