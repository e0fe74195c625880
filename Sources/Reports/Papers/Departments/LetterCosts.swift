import Core
import Text

/// What a department's letter says of its costs.
struct LetterCosts {
  let department: Department
  let project: Project
  /// The terms of the agreement that the letter goes by; nil where there is none.
  let terms: PresentedTerms?
  /// Whether that agreement was presented, so that it isn't only a proposal.
  let isAgreed: Bool

  /// A department's part of one pool.
  private struct Pool {
    let name: String
    let basis: String
    let share: Share?
  }

  var blocks: [Block] {
    let costs = beforeAndAfter + shares
    let isUnknown = !costs.isEmpty && (department.dwellings ?? 0) == 0
    return [.heading("Hvad det koster")]
      + (costs.isEmpty
        ? [.paragraph("Hvad det koster for afdelingen, er ikke regnet ud endnu.")] : costs)
      + (isUnknown
        ? [
          .paragraph(
            "Afdelingens boliger er ikke talt op, så beløbet for en bolig er ikke regnet ud.")
        ] : [])
  }

  /// What the operation costs by the approved model.
  private var beforeAndAfter: [Block] {
    guard let model = project.approvedModel,
      let economy = project.economy(of: department, in: model)
    else { return [] }
    let (before, after) = (economy.before.map(cost), economy.after.map(cost))
    var rows = [("I dag", before), ("Med samdrift", after)].compactMap { name, cost in
      cost.map { PaperTable.Row([name, $0.year.kroner, $0.month?.kroner ?? "–"]) }
    }
    if let before, let after {
      let more = before.difference(to: after)
      rows.append(
        .init(["Forskel", more.year.signedKroner, more.month?.signedKroner ?? "–"], .total))
    }
    if rows.isEmpty { return [] }
    return [
      .paragraph(
        "Driften af afdelingen, som den er regnet ud i den godkendte model »\(model.name)«:"),
      .table(
        PaperTable(
          caption: "Afdelingens udgifter til driften før og efter",
          columns: [
            .init("", width: 40), .init("Kr. om året", width: 16, isNumeric: true),
            .init("Kr. pr. bolig pr. måned", width: 20, isNumeric: true),
          ], rows: rows)),
    ]
  }

  /// The department's part of what is shared.
  private var shares: [Block] {
    let pools = pools
    let known = pools.filter { $0.share != nil }
    let unknown = pools.filter { $0.share == nil }.map(\.name)
    var blocks: [Block] = []
    if !known.isEmpty {
      blocks += [
        .paragraph(
          "Afdelingens andel af de fælles udgifter, "
            + (isAgreed ? "som aftalen siger:" : "som det er foreslået:")),
        .table(
          PaperTable(
            caption: "Pr. bolig pr. måned: beløbet om året delt med 12 og med afdelingens boliger",
            columns: [
              .init("Udgift", width: 20), .init("Fordeles efter", width: 18),
              .init("Andel", width: 8, isNumeric: true),
              .init("Kr. om året", width: 12, isNumeric: true),
              .init("Kr. pr. bolig pr. måned", width: 14, isNumeric: true),
            ], rows: rows(of: known))),
      ]
    }
    if !unknown.isEmpty {
      blocks.append(.paragraph("Ikke regnet ud endnu: andelen af \(unknown.joinedAsSentence)."))
    }
    return blocks
  }

  /// Each pool as the agreement has it, or where there is none as the keys are.
  private var pools: [Pool] {
    if let terms {
      return terms.keys.map {
        Pool(name: $0.key.name, basis: $0.words, share: $0.allocation?.share(of: department))
      }
    }
    return project.allocationKeys.map { key in
      Pool(
        name: key.name, basis: key.words,
        share: (try? key.allocation(in: project).get())?.share(of: department))
    }
  }

  private func cost(of year: Quantity) -> DwellingCost {
    DwellingCost(year, dwellings: department.dwellings)
  }

  /// The pools with what they come to together, where more than one has a budget.
  private func rows(of pools: [Pool]) -> [PaperTable.Row] {
    let kroner = pools.compactMap { $0.share?.kroner }
    var costs = DwellingCost.parts(of: kroner, dwellings: department.dwellings)[...]
    var rows = pools.map { pool -> PaperTable.Row in
      let cost = pool.share?.kroner == nil ? nil : costs.popFirst()
      return .init([
        pool.name, pool.basis, pool.share?.percent.percent ?? "–", cost?.year.kroner ?? "–",
        cost?.month?.kroner ?? "–",
      ])
    }
    if kroner.count > 1 {
      let total = cost(of: kroner.sum())
      rows.append(.init(["I alt", "", "", total.year.kroner, total.month?.kroner ?? "–"], .total))
    }
    return rows
  }
}
