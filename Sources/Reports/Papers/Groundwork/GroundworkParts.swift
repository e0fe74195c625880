import Core
import Text

/// Parts that the papers of the first phase have in common.
extension PaperMaker {
  /// What is recommended on a milestone: what the point of a meeting asks for, or lines to write on
  /// until it is decided; nil where there is neither.
  ///
  /// A point that is dealt with behind closed doors isn't quoted.
  func recommendation(
    on milestone: Int, title: String = "Anbefaling", first blocks: [Block] = []
  ) -> PaperPart? {
    let points = AgendaPoint.table(project).all.filter {
      $0.milestone == String(milestone) && !$0.isClosed && !$0.recommendation.trimmed.isEmpty
    }
    let point = points.last { $0.meeting == context.meeting?.id } ?? latest(of: points)
    let meeting = point.flatMap { project.meeting($0.meeting) }
    let isChosen = milestone == Playbook.modelMilestone && project.approvedModel != nil
    let lines: [Block] = isApproved(milestone) || isChosen ? [] : [Self.writingLines()]
    let all = blocks + (point.map { [.paragraph($0.recommendation.trimmed)] } ?? lines)
    if all.isEmpty { return nil }
    return PaperPart(
      "anbefaling", title, aside: meeting.map { "fra \($0.definiteName)" } ?? "", all)
  }

  private func isApproved(_ number: Int) -> Bool {
    project.milestone(number).flatMap { project.currentDecision(on: $0) }?.outcome.isApproval
      ?? false
  }

  /// The one of the latest meeting.
  private func latest(of points: [AgendaPoint]) -> AgendaPoint? {
    points.max { a, b in
      let (first, second) = (project.meeting(a.meeting)?.date, project.meeting(b.meeting)?.date)
      return (first?.ordinal ?? .min) < (second?.ordinal ?? .min)
    }
  }

  /// What is to be decided on a milestone and by whom, and what has been decided; then lines to sign
  /// on.
  func decision(on number: Int, wanted: String, signing: [String]) -> [PaperPart] {
    let decided =
      project.milestone(number).map { Array(project.decisions(on: $0).reversed()) } ?? []
    let decider = project.milestone(number)?.decider ?? ""
    var words = isApproved(number) ? [] : [wanted]
    if !decider.isEmpty { words.append("Beslutter: \(decider).") }
    let blocks =
      (words.isEmpty ? [] : [Block.paragraph(words.joined(separator: "\n"))])
      + (decided.isEmpty ? [] : [decisions(decided, none: "")])
    return [
      PaperPart("beslutning", isApproved(number) ? "Beslutning" : "Til beslutning", blocks),
      PaperPart("underskrifter", "Dato og underskrift", [.signatures(signing)]),
    ]
  }
}
