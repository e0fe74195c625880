import Core

/// The agreement on joint operation on paper, to be acceded to.
extension Papers {
  /// The latest version of the agreement, with a line for each department to sign on.
  var agreement: Document {
    get throws(Refusal) {
      guard let agreement = project.presentedAgreement ?? project.agreements.last else {
        throw Refusal("Der er ingen aftale endnu. Begynd på den under 5 Aftale.")
      }
      let content = AgreementParts(agreement, in: project)
      var document = document(.agreement)
      document.title = content.title
      document.parts = [
        DocumentPart("stilling", "", [.paragraph(content.situation)])
      ]
      document.parts += content.parts.filter { $0.heading != "Tiltrædelse" }.enumerated().map {
        index, part in
        DocumentPart(
          "del-\(index + 1)", "\(index + 1). \(part.heading)",
          [
            part.paragraphs.isEmpty
              ? .paragraph("(ikke skrevet endnu)")
              : part.isList
                ? .list(part.paragraphs.map { .init($0) })
                : .paragraph(part.paragraphs.joined(separator: "\n"))
          ])
      }
      let keys = agreement.keys.compactMap(project.allocationKey)
      document.parts += [
        self.keys(keys, withFairness: false), accessions(to: agreement),
      ].compactMap { $0 }
      return document
    }
  }

  private func accessions(to agreement: Agreement) -> DocumentPart {
    let parties = project.parties(to: agreement)
    var blocks: [Block] = []
    if agreement.id == project.presentedAgreement?.id {
      let rows = project.accessions.map { accession -> DocumentTable.Row in
        let decision = accession.decision
        return .init([
          accession.department.fullName, accession.words, decision?.date?.numeric ?? "",
          [decision?.body ?? "", decision?.minutes ?? ""].joinedFilled(separator: ", "),
        ])
      }
      blocks.append(
        .table(
          DocumentTable(
            caption: "Afdelingernes tiltrædelse",
            columns: [
              .init("Afdeling", width: 24), .init("Tiltrædelse", width: 16),
              .init("Dato", width: 10), .init("Organ og referat", width: 24),
            ], rows: rows)))
    } else {
      blocks.append(.paragraph("Udkastet er ikke lagt frem for afdelingerne endnu."))
    }
    blocks.append(.signatures(parties.map { "For \($0.fullName), dato og underskrift" }))
    return DocumentPart("tiltraedelse", "Tiltrædelse", blocks)
  }
}
