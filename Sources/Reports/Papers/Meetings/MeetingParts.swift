import Core
import Text

/// What the papers of a meeting have in common.
extension PaperMaker {
  /// The meeting that a paper is about; throws where none is chosen.
  func meeting(for kind: PaperKind) throws(Refusal) -> Meeting {
    if let meeting = context.meeting { return meeting }
    throw Refusal(
      "\(kind.definite.capitalizedFirst) hører til et møde. Vælg mødet, på kommandolinjen med "
        + "--møde, fx --møde 3/12.")
  }

  /// The head of a paper about one meeting: its name, and nothing of another occasion.
  func paper(_ kind: PaperKind, of meeting: Meeting, title: String) -> Paper {
    var paper = paper(kind)
    paper.title = title
    paper.occasion = ""
    return paper
  }

  /// When and where it is, and the names of the facts besides.
  func facts(about meeting: Meeting, besides others: [(String, String)]) -> PaperPart {
    let facts =
      ([
        ("Tid", [meeting.date?.long ?? "", meeting.clockWords].joinedFilled(separator: " ")),
        ("Sted", meeting.place),
      ] + others).filter { !$0.1.trimmed.isEmpty }.map { Block.Fact($0, $1) }
    return PaperPart("moede", "Mødet", facts.isEmpty ? [] : [.facts(facts)])
  }

  /// The points of a meeting's agenda, as all who get the paper may see them.
  func points(of meeting: Meeting) -> [PointOnPaper] {
    project.agendaPoints(of: meeting).enumerated().map { index, point in
      PointOnPaper(
        point: point, number: index + 1, isHidden: context.isPublic && point.isClosed)
    }
  }

  /// The points of an agenda by their titles; those that were numbered when they were written as lines
  /// of a text keep their numbers, and get no mark besides.
  func agendaList(of meeting: Meeting) -> Block? {
    let titles = project.agendaPoints(of: meeting).map(\.title)
    let lines = project.agendaLines(of: meeting)
    let isNumbered = zip(lines, titles).contains { line, title in
      line != title && line.first?.isNumber == true
    }
    if isNumbered { return .paragraph(lines.joined(separator: "\n")) }
    return titles.isEmpty ? nil : .list(titles.map { .init($0) })
  }

  /// What was decided, on what and by whom, in a sentence.
  ///
  /// For example "Fastlæggelse af implementeringsplan: godkendt med ændringer af styregruppen".
  func sentence(about decision: Decision, at meeting: Meeting?) -> String {
    let milestone = Int(decision.milestone).flatMap(project.milestone)
    let matter = milestone?.fullTitle ?? decision.matter
    let department = decision.department.map { self.project.department($0)?.name ?? "En afdeling" }
    let subject = [matter, department ?? ""].joinedFilled(separator: ", ")
    let day = decision.date == meeting?.date ? "" : decision.date.map { " den \($0.medium)" } ?? ""
    let decider = context.isPublic && namesPerson(decision.body) ? "" : decision.body
    let body = decider.isEmpty ? "" : " af \(decider.asDecider)"
    return (subject.isEmpty ? "" : "\(subject): ") + decision.outcomeWords + body + day
  }

  /// Decisions as points of a list, each with where it is written down.
  func points(about decisions: [Decision], at meeting: Meeting?) -> [Block.ListPoint] {
    decisions.map { decision in
      .init(
        sentence(about: decision, at: meeting),
        details: [
          [
            decision.minutes, project.version(of: decision) ?? "",
            context.isPublic ? "" : decision.link,
          ].joinedFilled(separator: " · ")
        ].filter { !$0.isEmpty })
    }
  }

  /// Who does what by when, on a line; the public version names nobody.
  func words(_ what: String, by who: String, _ deadline: Day?) -> String {
    [what, context.isPublic ? "" : who, deadline.map { "senest \($0.medium)" } ?? ""]
      .joinedFilled(separator: " · ")
  }

  /// To whom something was promised; persons are only counted, and in the public version those who
  /// are written are left out.
  func audience(of promise: Promise) -> String {
    project.receiversInSentence(
      of: context.isPublic ? promise.with { $0.audience = "" } : promise, persons)
  }

  /// What was promised, with no names of persons but in a confidential version.
  func text(of promise: Promise) -> String {
    context.isConfidential
      ? promise.text : persons.withTitles(persons.withoutPersons(promise.text))
  }

  /// Whether a text has the name of a person who is a stakeholder, or who has a role in the project.
  private func namesPerson(_ text: String) -> Bool {
    persons.withoutPersons(text) != text || !text.isUsualBody && persons.haveRoles(in: text)
  }

  /// Lines to write on by hand.
  static func writingLines(_ count: Int = 3) -> Block {
    let line = String(repeating: "_", count: 64)
    return .paragraph(Array(repeating: line, count: count).joined(separator: "\n"))
  }

  /// What somebody has written, or lines to write it on.
  static func written(_ text: String) -> Block {
    text.trimmed.isEmpty ? writingLines() : .paragraph(text.trimmed)
  }
}

/// A point of an agenda as a paper tells of it.
struct PointOnPaper {
  /// The point, which is only to be read through the other properties.
  private let point: AgendaPoint
  /// Its number on the agenda.
  let number: Int
  /// Whether nothing is said of it but that it is closed.
  let isHidden: Bool

  init(point: AgendaPoint, number: Int, isHidden: Bool) {
    (self.point, self.number, self.isHidden) = (point, number, isHidden)
  }

  /// The point itself; nil where nothing of it may be said.
  var shown: AgendaPoint? { isHidden ? nil : point }

  /// Its title.
  var title: String { isHidden ? "Lukket punkt" : point.title }

  /// Number and title as a heading.
  var heading: String { "\(number). \(title)" }

  /// What the meeting is to do with it: "til beslutning".
  var purpose: String { isHidden ? "" : point.purpose }

  /// That it is dealt with behind closed doors, where the paper has more of it than that.
  var closing: String { !isHidden && point.isClosed ? "lukket punkt" : "" }

  /// What stands beside its heading: "til beslutning · lukket punkt".
  var aside: String { [purpose, closing].joinedFilled(separator: " · ") }

  /// The same under the heading "Til": "beslutning".
  var task: String { isHidden || point.kind == .unspecified ? "" : point.kind.shown }

  /// What is enclosed, a thing each.
  var enclosures: [String] {
    isHidden
      ? []
      : point.enclosures.filledLines + [point.link].filter { !$0.isEmpty }
  }
}

extension Meeting {
  /// What it is called on its own papers.
  var paperName: String { title.isEmpty ? kind.shown : title }
}

extension String {
  /// A deciding body inside a sentence; a name that isn't one of the usual bodies stays as it is.
  var asDecider: String { isUsualBody ? lowercasedFirst : self }

  /// Whether it is one of the bodies that meet.
  fileprivate var isUsualBody: Bool {
    MeetingKind.allCases.contains { kind in
      let body = Meeting(id: "").with { $0.kind = kind }.decidingBody
      return !body.isEmpty && hasPrefix(body)
    }
  }
}
