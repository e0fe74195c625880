import Core
import Text

/// The agreement with what was changed in it on paper.
extension PaperMaker {
  /// Two versions of the agreement as one, and who has acceded to which.
  var redline: Paper {
    get throws(Refusal) {
      let (older, newer) = try project.comparedAgreements(context.versions)
      func content(_ agreement: Agreement) -> [AgreementContent.Part] {
        let terms = context.ledger.terms(of: agreement)
        return AgreementContent(agreement, terms, in: project).compared(terms)
      }
      let redline = AgreementRedline(content(older), content(newer))
      var paper = paper(.redline)
      paper.title += " · version \(older.version) og \(newer.version)"
      paper.parts =
        [
          PaperPart("stilling", "", [.paragraph(Self.situation(older, newer)), Self.legend]),
          changes(from: older, to: newer, redline),
        ]
        + redline.clauses.enumerated().map { index, clause in
          PaperPart(
            "del-\(index + 1)", clause.heading, aside: clause.change,
            [
              clause.texts.isEmpty
                ? .paragraph(AgreementContent.Part.unwritten)
                : .corrected(clause.texts, isList: clause.isList)
            ])
        } + [accessionsByVersion(newer)]
      return paper
    }
  }

  private static func situation(_ older: Agreement, _ newer: Agreement) -> String {
    let words = [older, newer].map { version in
      "Version \(version.version) "
        + (version.presented.map { "blev fremlagt \($0.long)" } ?? "er et udkast")
    }
    return words.joined(separator: ". ") + "."
  }

  /// How the marks are read; it shows them, since they look different in each format.
  private static let legend = Block.corrected(
    [
      CorrectedText([
        RedlinePiece("Det, der går ud, står sådan: "), RedlinePiece("gammel tekst", .deleted),
        RedlinePiece(". Det, der er nyt, står sådan: "), RedlinePiece("ny tekst", .inserted),
        RedlinePiece("."),
      ])
    ], isList: false)

  /// Every clause that is changed by name, and what the versions say of it themselves.
  private func changes(
    from older: Agreement, to newer: Agreement, _ redline: AgreementRedline
  ) -> PaperPart {
    let terms = (context.ledger.terms(of: older), context.ledger.terms(of: newer))
    let details = [
      Agreement.label(of: "keys"): terms.0.bases(comparedWith: terms.1),
      AgreementRedline.figures: terms.0.shares(comparedWith: terms.1),
    ]
    let changed = redline.clauses.filter(\.isChanged)
    let same = redline.clauses.filter { !$0.isChanged }.map(\.heading)
    let told = project.agreements.filter {
      (older.version + 1...newer.version).contains($0.version) && !$0.changes.trimmed.isEmpty
    }
    return PaperPart(
      "aendret", "Hvad der er ændret",
      [
        .list(
          changed.map {
            .init("\($0.heading): \($0.change)", details: details[$0.heading] ?? [])
          },
          none: "De to versioner siger det samme.")
      ]
        + told.map { .paragraph("Om version \($0.version): \($0.changes)") }
        + (changed.isEmpty || same.isEmpty
          ? [] : [.paragraph("Som før: \(same.joined(separator: ", ")).")]))
  }

  /// Which versions each department has acceded to, and what it has to decide now.
  private func accessionsByVersion(_ newer: Agreement) -> PaperPart {
    let rows = project.accessions.map { accession in
      PaperTable.Row([
        accession.department.name,
        project.approvals(by: accession.department).map { version, decision in
          ["version \(version)", decision.date?.medium ?? ""].joinedFilled(separator: ", ")
        }.joined(separator: "\n"),
        project.presentedAgreement == nil ? "" : accession.words,
      ])
    }
    let again = project.accessions.filter(\.mustAgain).map(\.department.name)
    return PaperPart(
      "tiltraedelse", "Tiltrædelse",
      [
        .table(
          caption: "Hvilke versioner afdelingerne har tiltrådt",
          columns: [
            .init("Afdeling", width: 26), .init("Har tiltrådt", width: 26),
            .init(
              project.presentedAgreement.map { "Til version \($0.version)" } ?? "Nu", width: 24),
          ], rows: rows, none: "Ingen afdelinger deltager endnu."),
        .paragraph(
          newer.presented == nil
            ? "Version \(newer.version) er ikke fremlagt endnu. Bliver den det, skal alle parter "
              + "tiltræde den, også de, der har tiltrådt en tidligere."
            : again.isEmpty ? "" : "Skal tiltræde igen: \(again.joinedAsSentence)."),
      ].filter { $0 != .paragraph("") })
  }
}

extension PresentedTerms {
  /// What each key that isn't as before goes by: "Kontor: boliger → m²".
  fileprivate func bases(comparedWith newer: PresentedTerms) -> [String] {
    compared(with: newer) { old, new in
      old.words == new.words ? [] : ["\(old.words) → \(new.words)"]
    }
      + keys.filter { newer.key($0) == nil }.map { "\($0.key.name): udgår" }
      + newer.keys.filter { key($0) == nil }.map { "\($0.key.name): ny, \($0.words)" }
  }

  /// The budget and the shares of each key where they aren't as before.
  fileprivate func shares(comparedWith newer: PresentedTerms) -> [String] {
    let all = parties + newer.parties.filter { party in !parties.contains { $0.id == party.id } }
    return compared(with: newer) { old, new in
      let budgets = [old, new].map { $0.key.budget.map { "\($0.kroner) kr." } ?? "–" }
      let shares = all.compactMap { party -> String? in
        let percents = [old, new].map {
          $0.allocation?.share(of: party)?.percent.percent ?? "–"
        }
        return percents[0] == percents[1]
          ? nil : "\(party.name) \(percents.joined(separator: " → "))"
      }
      return (budgets[0] == budgets[1] ? [] : ["budget \(budgets.joined(separator: " → "))"])
        + shares
    }
  }

  /// What is said of the keys that both have, each with its name; nothing of those there is nothing to
  /// say of.
  private func compared(
    with newer: PresentedTerms, _ words: (PresentedKey, PresentedKey) -> [String]
  ) -> [String] {
    newer.keys.compactMap { new in
      let said = key(new).map { words($0, new) } ?? []
      return said.isEmpty ? nil : "\(new.key.name): \(said.joined(separator: ", "))"
    }
  }

  /// The same key as here; nil where it isn't in them.
  private func key(_ other: PresentedKey) -> PresentedKey? {
    keys.first { $0.key.id == other.key.id }
  }
}
