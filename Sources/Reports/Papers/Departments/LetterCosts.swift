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
    let operation = beforeAndAfter
    let costs = operation + shares
    return [.heading("Hvad det koster")]
      + (costs.isEmpty
        ? [.paragraph("Hvad det koster for afdelingen, er ikke regnet ud endnu.")]
        : costs
          + withoutDwellings(operation.isEmpty ? dwellings : department.dwellings)
          .map(Block.paragraph))
  }

  /// Why there are no amounts for a dwelling; empty where there are.
  private func withoutDwellings(_ dwellings: Int?) -> [String] {
    switch dwellings {
    case nil: ["Afdelingens boliger er ikke talt op, så beløbet for en bolig er ikke regnet ud."]
    case 0: ["Afdelingen har ingen boliger, så der er intet beløb for en bolig."]
    default: []
    }
  }

  /// What the operation costs by the approved model.
  private var beforeAndAfter: [Block] {
    guard let model = project.approvedModel,
      let economy = project.economy(of: department, in: model)
    else { return [] }
    func cost(_ total: Quantity) -> DwellingCost {
      DwellingCost(total, dwellings: department.dwellings)
    }
    let (before, after) = (economy.before.map(cost), economy.after.map(cost))
    var rows = [("I dag", before), ("Med samdrift", after)].compactMap { name, cost in
      cost.map { PaperTable.Row([name, $0.total.kroner, $0.month?.kroner ?? "–"]) }
    }
    if let before, let after {
      let more = before.difference(to: after)
      rows.append(
        .init(["Forskel", more.total.signedKroner, more.month?.signedKroner ?? "–"], .total))
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
    var blocks: [Block] = []
    if !known.isEmpty {
      blocks += [
        .paragraph(
          "Afdelingens andel af de fælles udgifter, "
            + (isAgreed ? "som aftalen siger:" : "som det er foreslået:")),
        .table(
          PaperTable(
            caption: "Afdelingens andel af de fælles udgifter",
            columns: [
              .init("Udgift", width: 20), .init("Fordeles efter", width: 18),
              .init("Andel", width: 8, isNumeric: true),
              .init("Kr. om året", width: 12, isNumeric: true),
              .init("Kr. pr. bolig pr. måned", width: 14, isNumeric: true),
            ], rows: rows(of: known))),
      ]
    }
    let remarks = [rounding(of: known), missing(of: pools)].compactMap { $0 }
    return blocks + remarks.map(Block.paragraph)
  }

  /// What an amount for a dwelling is divided by, and how it is rounded; nil where there is none.
  private func rounding(of pools: [Pool]) -> String? {
    let budgeted = pools.count { $0.share?.kroner != nil }
    guard budgeted > 0, let dwellings, dwellings > 0 else { return nil }
    let homes = dwellings.counted("bolig", "boliger")
    let isAsNow = dwellings == department.dwellings
    var sentences = [
      "Pr. bolig pr. måned er beløbet om året delt med 12 og med "
        + (isAsNow ? "afdelingens \(homes)" : "de \(homes), som aftalen regner med")
        + ", afrundet til hele øre."
    ]
    if !isAsNow, let now = department.dwellings {
      sentences.append("Afdelingen har nu \(now.counted("bolig", "boliger")).")
    }
    if budgeted > 1 {
      sentences.append(
        "»I alt« er afrundet for sig og kan være et par øre fra det, linjerne giver tilsammen.")
    }
    return sentences.joined(separator: " ")
  }

  /// What isn't worked out, and so is left out of what it all comes to; nil where nothing is.
  private func missing(of pools: [Pool]) -> String? {
    let unknown = pools.filter { $0.share == nil }.map(\.name)
    let unbudgeted = pools.filter { $0.share != nil && $0.share?.kroner == nil }.map(\.name)
    if unknown.isEmpty, unbudgeted.isEmpty { return nil }
    let what = [
      unknown.isEmpty ? "" : "andelen af \(unknown.joinedAsSentence)",
      unbudgeted.isEmpty
        ? "" : "beløbet for \(unbudgeted.joinedAsSentence), hvor budgettet ikke er skrevet",
    ].joinedFilled(separator: ", og ")
    let hasTotal = pools.count { $0.share?.kroner != nil } > 1
    return "Ikke regnet ud endnu\(hasTotal ? " og ikke med i »I alt«" : ""): \(what)."
  }

  /// The dwellings that what is shared is divided by: those that the agreement goes by where it counts
  /// dwellings, or else those there are now.
  private var dwellings: Int? {
    guard let terms, let place = terms.parties.firstIndex(where: { $0.id == department.id }) else {
      return department.dwellings
    }
    let counted = terms.keys.flatMap(\.parts).first { $0.basis == .dwellings }?.amounts
    let amount = counted.flatMap { $0.indices.contains(place) ? $0[place] : nil }
    return amount?.whole ?? department.dwellings
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

  /// The pools with what they come to together, where more than one has a budget.
  private func rows(of pools: [Pool]) -> [PaperTable.Row] {
    let kroner = pools.compactMap { $0.share?.kroner }
    var rows = pools.map { pool -> PaperTable.Row in
      let cost = pool.share?.kroner.map { DwellingCost($0, dwellings: dwellings) }
      return .init([
        pool.name, pool.basis, pool.share?.percent.percent ?? "–", cost?.total.kroner ?? "–",
        cost?.month?.kroner ?? "–",
      ])
    }
    if kroner.count > 1 {
      let all = DwellingCost(kroner.sum(), dwellings: dwellings)
      rows.append(.init(["I alt", "", "", all.total.kroner, all.month?.kroner ?? "–"], .total))
    }
    return rows
  }
}
