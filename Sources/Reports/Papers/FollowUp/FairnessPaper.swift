import Core
import Text

/// The proposal that makes an allocation key fair, worked out step by step on paper.
extension PaperMaker {
  /// The proposal for the key that the paper is about, or else for the first that isn't fair.
  ///
  /// Throws when there is none to propose anything for.
  var fairnessProposal: Paper {
    get throws(Refusal) {
      let proposal = try keyToMend().proposal(in: project)
      var paper = paper(.fairness)
      paper.occasion = [proposal.key.name(in: project), paper.occasion]
        .joinedFilled(separator: " · ")
      let sentences = [proposal.situation, proposal.verdict] + proposal.payers
      let steps = [used(proposal), looked(proposal), found(proposal), paid(proposal)]
        .compactMap { $0 }
      paper.parts =
        [
          PaperPart(
            "kort", "Kort fortalt", sentences.map { .paragraph($0.unbrokenUnits) })
        ]
        + steps.enumerated().map { index, part in
          var part = part
          part.title = "\(index + 1). \(part.title)"
          return part
        } + [next(proposal)]
      return paper
    }
  }

  private func keyToMend() throws(Refusal) -> AllocationKey {
    if let about = context.about, about.kind == .allocationKey {
      guard let key = project.allocationKey(about.id) else {
        throw Refusal("Fordelingsnøglen er slettet.")
      }
      return key
    }
    if let key = project.keyToMend { return key }
    guard let first = project.allocationKeys.first else {
      throw Refusal("Der er ingen fordelingsnøgler endnu.")
    }
    // It is said of the first why it can't be judged.
    if project.allocationKeys.allSatisfy({ $0.latestFairness(in: project) == nil }) { return first }
    throw Refusal(
      "De fordelingsnøgler, der kan vurderes, er retvisende. Der er ikke noget at foreslå.")
  }

  /// What was used, and how far today's shares are from it.
  private func used(_ proposal: FairnessProposal) -> PaperPart {
    let (measure, period) = (proposal.fairness.measure, proposal.fairness.period)
    let limit = proposal.limit.danish
    let amounts = proposal.rows.map {
      proposal.key.amount(measure, of: $0.department, in: period, project) ?? .zero
    }
    return PaperPart(
      "brugt", "Hvad er brugt, og hvad betaler afdelingerne i dag?",
      [
        .paragraph(
          "Afdelingens andel af \(proposal.grounds) holdes op mod dens andel efter "
            + "fordelingsnøglen. En forskel på højst \(limit) procentpoint regnes for retvisende."),
        .table(
          PaperTable(
            caption: "Hvad afdelingerne brugte, og hvad de betaler i dag; forskel i procentpoint",
            columns: [
              .init("Afdeling", width: 20), number(measure.shown.capitalizedFirst, 11),
              number("Brugt", 8), number("Andel nu", 9), number("Forskel", 8), .init("", width: 11),
            ],
            rows: zip(proposal.rows, amounts).map { row, amount in
              let isBeyond = row.differenceNow.magnitude > proposal.limit
              return .init(
                [
                  row.department.name, amount.danish, row.actual.percent, row.now.percent,
                  row.differenceNow.signedPoints, isBeyond ? "! for stor" : "",
                ], isBeyond ? .urgent : .plain)
            } + [
              .init(
                [
                  "I alt", amounts.sum().danish, Quantity(100).percent, Quantity(100).percent, "",
                  "",
                ], .total)
            ])),
      ] + sharers(proposal).map { .paragraph($0) })
  }

  /// That others share the costs today than when the period began.
  private func sharers(_ proposal: FairnessProposal) -> [String] {
    let then = proposal.rows.map(\.department.id)
    if project.sharers(on: today).map(\.id) == then { return [] }
    return [
      "Andelene her er for de afdelinger, der deltog, da perioden begyndte. I dag er det andre, der "
        + "deler udgiften."
    ]
  }

  /// What was mixed, and by which rule one of the mixtures is chosen.
  private func looked(_ proposal: FairnessProposal) -> PaperPart {
    let columns = proposal.bases.map { figures($0, proposal) }
    let rows = proposal.rows.indices.map { index in
      PaperTable.Row(
        [proposal.rows[index].department.name] + columns.map { $0[index].danish })
    }
    let heads = proposal.bases.map { basis in
      number(basis == .area ? basis.shown : basis.shown.capitalizedFirst, 16)
    }
    let total = PaperTable.Row(["I alt"] + columns.map { $0.sum().danish }, .total)
    let left = KeyMixture.bases.filter { !proposal.bases.contains($0) }.map(\.shown)
    let missing: [Block] =
      left.isEmpty
      ? [] : [.paragraph("Ikke med, for tallene mangler: \(left.joined(separator: ", ")).")]
    return PaperPart(
      "blandinger", "Hvad er der set på?",
      [
        .paragraph(
          proposal.searched + (proposal.tried > 1 ? " " + Self.mixing : "")
            + " Timerne selv og faste procenter er ikke med: de ville blot gentage det, der skal "
            + "holdes op mod."),
        .table(
          PaperTable(
            caption: "De tal, der kan fordeles efter",
            columns: [.init("Afdeling", width: 24)]
              + heads,
            rows: rows + [total])),
      ] + missing + chosen(proposal))
  }

  private static let mixing =
    "En blanding siger, hvor mange procent af udgiften der deles efter hvad."

  /// By which rule one of the mixtures is chosen.
  private func chosen(_ proposal: FairnessProposal) -> [Block] {
    let order = proposal.bases.map(\.shown).joined(separator: ", derefter ")
    let last = "Er der stadig flere, vælges den, der vejer mest efter \(order)."
    let (lead, rules) =
      proposal.isFair
      ? (
        "Forslaget er valgt, så afdelingerne mærker mindst muligt til ændringen:",
        [
          "Der ses kun på de blandinger, hvor alle afdelinger kommer højst "
            + "\(proposal.limit.danish) procentpoint fra det, der er brugt.",
          "Blandt dem vælges den, hvor den største ændring af en afdelings andel er mindst.",
          "Er der flere, vælges den, hvor ændringerne lagt sammen er mindst.",
        ]
      )
      : (
        "Ingen blanding er god nok. Den nærmeste er valgt sådan:",
        [
          "Den blanding vælges, hvor den største forskel fra det, der er brugt, er mindst.",
          "Er der flere, vælges den, hvor den største ændring af en afdelings andel er mindst, og "
            + "derefter den, hvor ændringerne lagt sammen er mindst.",
        ]
      )
    return [.paragraph(lead), .list((rules + [last]).map { .init($0) })]
  }

  private func figures(_ basis: KeyBasis, _ proposal: FairnessProposal) -> [Quantity] {
    let key = AllocationKey(id: "").with { $0.basis = basis }
    let parts = try? key.parts(for: proposal.rows.map(\.department), in: project)
    return parts?.first?.amounts ?? proposal.rows.map { _ in .zero }
  }

  /// The mixture, and every department's share by it.
  private func found(_ proposal: FairnessProposal) -> PaperPart {
    PaperPart(
      "forslag", proposal.isFair ? "Forslaget" : "Det nærmeste",
      aside: proposal.mixture.words.unbrokenUnits,
      [
        .paragraph(proposal.reason),
        .table(
          PaperTable(
            caption: "Andelene i dag og efter \(proposal.isFair ? "forslaget" : "det nærmeste"); "
              + "ændring og forskel i procentpoint",
            columns: [
              .init("Afdeling", width: 20), number("Nu", 8), number(proposal.columnTitle, 8),
              number("Ændring", 8), number("Brugt", 8), number("Forskel efter", 10),
            ] + (proposal.isFair ? [] : [number("Tilbage", 8)]),
            rows: proposal.rows.map { row in
              .init(
                [
                  row.department.name, row.now.percent, row.proposed.percent,
                  row.change.signedPoints, row.actual.percent, row.differenceProposed.signedPoints,
                ] + (proposal.isFair ? [] : [row.excess.danish(decimals: 2)]),
                row.excess > .zero ? .urgent : .plain)
            })),
        .paragraph(working(proposal).unbrokenUnits),
      ])
  }

  /// How the share that changes most is worked out.
  private func working(_ proposal: FairnessProposal) -> String {
    let sizes = proposal.rows.map(\.change.magnitude)
    let index = sizes.firstIndex(of: proposal.largestChange) ?? 0
    let row = proposal.rows[index]
    let terms = proposal.mixture.parts.map { part in
      let amounts = figures(part.basis, proposal)
      return
        "\(part.percent) % × \(amounts[index].danish) / \(amounts.sum().danish) \(part.basis.shown)"
    }
    return "Regnet efter for \(row.department.name): \(terms.joined(separator: " + ")) = "
      + "\(row.proposed.percent). Andelene rundes, så de er præcis 100,00 % i alt."
  }

  /// What it comes to in kroner; nil where there is no budget.
  private func paid(_ proposal: FairnessProposal) -> PaperPart? {
    guard let budget = proposal.key.budget else { return nil }
    let (title, mixture) =
      proposal.isFair
      ? ("Hvem betaler mere, og hvem betaler mindre?", "forslaget")
      : ("Hvem ville betale mere, og hvem ville betale mindre?", "det nærmeste")
    return PaperPart(
      "kroner", title, aside: "kroner om året",
      [
        .table(
          PaperTable(
            caption: "Hvad afdelingerne betaler i dag og efter \(mixture), i kroner om året",
            columns: [
              .init("Afdeling", width: 20), number("Nu", 11), number(proposal.columnTitle, 11),
              number("Ændring", 11), number("Pr. bolig og md.", 16),
            ],
            rows: proposal.rows.map { row in
              .init([
                row.department.name, row.kronerNow?.kroner ?? "–",
                row.kronerProposed?.kroner ?? "–", row.kroner?.signedKroner ?? "–",
                row.kronerPerDwelling?.signedKroner ?? "–",
              ])
            } + [.init(["I alt", budget.kroner, budget.kroner, "0,00", ""], .total)]))
      ])
  }

  /// What is to be decided, and what is normally to be thought of.
  private func next(_ proposal: FairnessProposal) -> PaperPart {
    let round = project.round(with: proposal)
    let agreement = project.presentedAgreement.flatMap {
      $0.keys.contains(proposal.key.id) ? $0 : nil
    }
    let points = [
      round.map { "Fordelingen er foreslået som justering i \($0.plainName)." },
      "Fordelingen gælder først, når det er besluttet.",
      agreement.map {
        "Fordelingsnøglen står i aftalens version \($0.version). Ændres den, skal aftalen have en ny "
          + "version, som afdelingerne tager stilling til."
      },
      "Afdelingerne har hver sin økonomi. En fordelingsnøgle skal derfor normalt kunne begrundes, og "
        + "det, en afdeling sparer, bliver normalt i afdelingen. Se jeres vedtægter.",
    ].compactMap { $0 }
    return PaperPart("videre", "Det videre", [.list(points.map { .init($0) })])
  }

  private func number(_ title: String, _ width: Int) -> PaperTable.Column {
    .init(title, width: width, isNumeric: true)
  }
}

extension String {
  /// The text with its numbers and their units on the same line.
  fileprivate var unbrokenUnits: String {
    [" %", " m²", " kr."].reduce(self) { $0.replacing($1, with: "\u{A0}\($1.dropFirst())") }
  }
}
