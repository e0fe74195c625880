import Core
import Text

/// The minutes of a meeting (referat).
extension PaperMaker {
  /// What a meeting was about, what it decided, and what happened at it.
  var minutes: Paper {
    get throws(Refusal) {
      guard let meeting = context.meeting else {
        throw Refusal("Et referat hører til et møde. Skriv hvilket med --møde, fx --møde 3/12.")
      }
      var paper = paper(.minutes)
      paper.title = "Referat: \(meeting.title.isEmpty ? meeting.kind.shown : meeting.title)"
      paper.date = meeting.date?.long ?? "uden dato"
      paper.occasion = ""
      paper.parts =
        [
          facts(about: meeting), agenda(of: meeting), decisions(at: meeting), notes(from: meeting),
          before(meeting),
        ].compactMap { $0 } + [signatures(of: meeting)]
      return paper
    }
  }

  private func facts(about meeting: Meeting) -> PaperPart {
    let facts = [
      (
        "Tid",
        [meeting.date?.long ?? "", meeting.clockWords].joinedFilled(separator: " ")
      ),
      ("Sted", meeting.place), ("Deltagere", meeting.participants),
      ("Link", meeting.link),
    ].filter { !$0.1.isEmpty }.map { Block.Fact($0, $1) }
    return PaperPart("moede", "Mødet", facts.isEmpty ? [] : [.facts(facts)])
  }

  private func agenda(of meeting: Meeting) -> PaperPart? {
    let points = meeting.agenda.split(separator: "\n").map { Block.ListPoint(String($0)) }
    return points.isEmpty ? nil : PaperPart("dagsorden", "Dagsorden", [.list(points)])
  }

  private func decisions(at meeting: Meeting) -> PaperPart {
    PaperPart(
      "besluttet", "Besluttet",
      [
        decisions(
          project.decisions(at: meeting), none: "Der blev ikke truffet beslutninger.")
      ])
  }

  private func notes(from meeting: Meeting) -> PaperPart? {
    let notes = meeting.minutes.trimmed
    return notes.isEmpty ? nil : PaperPart("noter", "Drøftet og aftalt", [.paragraph(notes)])
  }

  /// What had happened when the meeting was over; nil when nothing had.
  private func before(_ meeting: Meeting) -> PaperPart? {
    let told = context.happenings(through: meeting.date) ?? []
    let points = told.filter { !$0.kind.isDecision }
      .map { Block.ListPoint("\($0.kind.shown): \($0.text)") }
    if points.isEmpty { return nil }
    return PaperPart(
      "siden-sidst", "Siden sidst", aside: context.since?.words ?? "", [.list(points)])
  }

  private func signatures(of meeting: Meeting) -> PaperPart {
    // Only a department's meeting elects its chair by law.
    let chair = meeting.kind == .departmentMeeting ? "Dirigent" : "Mødeleder"
    return PaperPart("underskrifter", "Underskrifter", [.signatures([chair, "Referent"])])
  }
}
