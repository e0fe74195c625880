import Core
import Text

/// A follow-up on paper: what came of the goals, and what is adjusted.
extension PaperMaker {
  /// The latest evaluation with the goals' whole way and the adjustments; or else the latest round,
  /// which is called what it is and isn't there to be approved.
  var evaluation: Paper {
    get throws(Refusal) {
      guard let round = project.evaluation ?? project.rounds.last else {
        throw Refusal(
          "Der er ingen opfølgning at evaluere efter. Lav en under 4 Opfølgning.")
      }
      var paper = paper(.evaluation)
      paper.title = round.kind.title
      paper.occasion = round.name(in: project) + (round.date.map { ", den \($0.medium)" } ?? "")
      paper.parts =
        [
          questions(of: round), goals, allocationKeys, promises, adjustments(of: round), comparison,
          lessons(of: round), proposals(of: round), tracks(of: round),
        ].compactMap { $0 } + (round.kind == .evaluation ? [approval(of: round)] : [])
      return paper
    }
  }

  private func questions(of round: Round) -> PaperPart {
    let stock = project.stock(of: round)
    var blocks: [Block] = [
      .table(
        caption: "De tre spørgsmål og svarene",
        columns: [
          .init("Spørgsmål", width: 26), .init("Svar", width: 14), .init("Grundlag", width: 36),
        ],
        rows: stock.questions.map { question in
          .init([
            question.label, question.verdict.words,
            [question.verdict.grounds, question.verdict.reason].joinedFilled(separator: "\n"),
          ])
        } + [.init(["Samlet vurdering", stock.overall.words, stock.overall.reason], .total)])
    ]
    if !round.conclusion.trimmed.isEmpty { blocks.append(.paragraph(round.conclusion.trimmed)) }
    return PaperPart("svar", "De tre spørgsmål", aside: stock.overall.words, notBegun + blocks)
  }

  private func adjustments(of round: Round) -> PaperPart? {
    let all = project.adjustments(of: round)
    if all.isEmpty { return nil }
    return PaperPart(
      "justeringer", "Justeringer",
      [
        .list(
          all.map { adjustment in
            let day = adjustment.settled.map { " den \($0.medium)" } ?? ""
            return .init(
              adjustment.text,
              details: [project.consequence(of: adjustment), adjustment.state.shown + day]
                .filter { !$0.isEmpty })
          })
      ])
  }

  private var comparison: PaperPart? {
    guard project.rounds.count > 1 else { return nil }
    let table = project.comparison(ofLatest: 3)
    let heads = table.rounds.map { "\($0.number) · \($0.date?.numeric ?? "uden dato")" }
    return PaperPart(
      "runder", "De seneste opfølgninger",
      [
        .table(
          caption: "De seneste opfølgninger",
          columns: [.init("", width: 20)] + heads.map { .init($0, width: 17) },
          rows: table.rows.map { .init([$0.label] + $0.cells) })
      ])
  }

  private func lessons(of round: Round) -> PaperPart? {
    let text = round.lessons.trimmed
    return text.isEmpty ? nil : PaperPart("laert", "Det har vi lært", [.paragraph(text)])
  }

  private func proposals(of round: Round) -> PaperPart? {
    let goals = round.proposedGoals
    return goals.isEmpty
      ? nil : PaperPart("nye-maal", "Forslag til nye mål", [.list(goals.map { .init($0) })])
  }

  private func tracks(of round: Round) -> PaperPart? {
    let text = round.tracks.trimmed
    return text.isEmpty
      ? nil : PaperPart("spor", "Spor for den videre samdrift", [.paragraph(text)])
  }

  private func approval(of round: Round) -> PaperPart {
    let decision = project.approval(of: round).map {
      Block.paragraph(
        [project.words(for: $0), $0.date?.medium ?? "", $0.link].joinedFilled(separator: " · "))
    }
    return PaperPart(
      "godkendelse", "Godkendelse",
      [decision ?? .paragraph("Evalueringen er ikke godkendt endnu.")]
        + [.signatures(["Projektleder", "For dem, der godkender"])])
  }
}
