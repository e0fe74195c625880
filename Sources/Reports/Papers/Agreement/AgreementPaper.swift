import Core

/// The agreement on joint operation on paper, to be acceded to.
extension PaperMaker {
  /// The latest version of the agreement, with a line for each department to sign on.
  var agreement: Paper {
    get throws(Refusal) {
      guard let agreement = project.presentedAgreement ?? project.agreements.last else {
        throw Refusal("Der er ingen aftale endnu. Begynd på den under 5 Aftale.")
      }
      let terms = context.ledger.terms(of: agreement)
      let content = AgreementContent(agreement, terms, in: project)
      var paper = paper(.agreement)
      paper.title = content.title
      paper.parts = [
        PaperPart("stilling", "", [.paragraph(content.situation)])
      ]
      if !content.changes.isEmpty {
        paper.parts.append(
          PaperPart("aendringer", AgreementContent.changesHeading, content.changeBlocks))
      }
      paper.parts += content.parts.enumerated().map { index, part in
        PaperPart("del-\(index + 1)", part.heading, clauseNumber: index + 1, [part.block])
      }
      paper.parts += [keys(of: terms), accessions(to: agreement, terms)].compactMap { $0 }
      return paper
    }
  }

  private func accessions(to agreement: Agreement, _ terms: PresentedTerms) -> PaperPart {
    let former = terms.formerParties(in: project)
    let signing = terms.parties.filter { party in !former.contains { $0.id == party.id } }
    var blocks: [Block] = []
    if agreement.id == project.presentedAgreement?.id {
      let rows = project.accessions.map { accession -> PaperTable.Row in
        let decision = accession.decision
        let remarks = decision.map { project.remarks(on: $0) } ?? []
        return .init([
          terms.name(of: accession.department), accession.words, decision?.date?.numeric ?? "",
          ([
            [decision?.body ?? "", decision?.minutes.lowercasedFirst ?? ""].joinedFilled(
              separator: " · ")
          ]
            + remarks.map { "! \($0)" }).joinedFilled(separator: "\n"),
        ])
      }
      let gone = former.map { party in
        PaperTable.Row([party.fullName, "deltager ikke længere", "", ""])
      }
      blocks.append(
        .table(
          caption: "Afdelingernes tiltrædelse",
          columns: [
            .init("Afdeling", width: 24), .init("Tiltrædelse", width: 16),
            .init("Dato", width: 10), .init("Besluttet af, og referat", width: 24),
          ], rows: rows + gone))
    } else {
      blocks.append(.paragraph("Udkastet er ikke lagt frem for afdelingerne endnu."))
    }
    blocks.append(.signatures(signing.map { "For \($0.fullName), dato og underskrift" }))
    return PaperPart("tiltraedelse", "Tiltrædelse", blocks)
  }
}
