import Core
import Text

/// The convocation to a meeting (indkaldelse).
extension PaperMaker {
  /// To whom, when and where, with the agenda, and whom to tell when one can't come.
  ///
  /// The public version names nobody, and has nothing of a closed point but its number.
  var convocation: Paper {
    get throws(Refusal) { convocation(to: try meeting(for: .convocation)) }
  }

  /// The convocation, and which of the papers that it is sent with are for which point.
  func convocation(to meeting: Meeting, with papers: Set<PaperKind> = []) -> Paper {
    var paper = paper(
      .convocation, of: meeting,
      title: "Indkaldelse til \(meeting.isNamed ? meeting.paperName : "møde")")
    if let convened = meeting.convened { paper.date = convened.long }
    if context.isPublic { paper.leader = "" }
    paper.parts = [head(of: meeting), agendaPart(of: meeting, with: papers), apologies]
    return paper
  }

  /// When and where it is.
  func head(of meeting: Meeting) -> PaperPart {
    let others = context.isPublic ? [] : [("Til", meeting.participants), ("Link", meeting.link)]
    var part = facts(about: meeting, besides: others)
    if meeting.date == nil { part.blocks.append(.paragraph("Dagen er ikke fastsat endnu.")) }
    return part
  }

  /// The agenda with what the meeting is to do with each point, and what is enclosed.
  func agendaPart(of meeting: Meeting, with papers: Set<PaperKind> = []) -> PaperPart {
    let points = points(of: meeting)
    var table = PaperTable(
      caption: "Dagsordenens punkter",
      columns: [.init("Nr.", width: 3, isNumeric: true), .init("Punkt", width: 75)],
      rows: points.map { point in
        .init([
          String(point.number), point.title + (point.closing.isEmpty ? "" : " (\(point.closing))"),
        ])
      })
    table.add("Til", width: 15, points.map(\.task))
    table.add(
      "Bilag", width: 21,
      points.map { point in
        (point.enclosures + titles(of: papers, for: point)).joined(separator: ", ")
      })
    return PaperPart(
      "dagsorden", "Dagsorden",
      [points.isEmpty ? .paragraph("Dagsordenen er ikke skrevet endnu.") : .table(table)])
  }

  /// Those of the papers that a point's milestone calls for.
  private func titles(of papers: Set<PaperKind>, for point: PointOnPaper) -> [String] {
    guard let milestone = point.shown?.milestone.flatMap({ Int($0) }) else { return [] }
    return PaperKind.papers(forMilestone: milestone, in: project).filter(papers.contains)
      .map(\.title)
  }

  /// Whom to tell when one can't come, and to ask.
  private var apologies: PaperPart {
    PaperPart("afbud", "Afbud og spørgsmål", [.facts(contactFacts)])
  }
}

extension Meeting {
  /// Whether there is more to call it than a meeting.
  fileprivate var isNamed: Bool { !title.isEmpty || kind != .other }
}

extension PaperTable {
  /// Adds a column where there is something in it; the second gives it room.
  fileprivate mutating func add(_ title: String, width: Int, _ cells: [String]) {
    if cells.allSatisfy(\.isEmpty) { return }
    columns.append(.init(title, width: width))
    columns[1].width -= width + 2
    for index in rows.indices { rows[index].cells.append(cells[index]) }
  }
}
