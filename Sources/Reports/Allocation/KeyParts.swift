import Core
import Text

/// Parts about how costs are shared.
extension PaperMaker {
  /// The allocation keys with their shares, and whether they are fair; nil where there are none.
  var allocationKeys: PaperPart? {
    if project.allocationKeys.isEmpty { return nil }
    return PaperPart(
      "noegler", "Fordelingsnøgler",
      project.allocationKeys.flatMap { key -> [Block] in
        var blocks: [Block] = [.heading(key.headline(in: project, on: today))]
        switch key.allocation(in: project, on: today) {
        case .failure(let refusal): blocks.append(.paragraph(refusal.message))
        case .success(let allocation): blocks.append(shares(allocation, of: key))
        }
        if let fairness = key.latestFairness(in: project) {
          blocks.append(.paragraph(fairness.verdict))
          blocks.append(
            .table(
              table(
                fairness.table(), "Fordelingsnøglens andele ved siden af, hvad der blev brugt",
                hasTotal: false)))
        }
        return blocks
      } + project.sharingRemarks(on: today).map { .paragraph("! \($0)") })
  }

  /// The keys as a version of the agreement has them, with what they are worked out from; nil for
  /// none.
  func keys(of terms: PresentedTerms) -> PaperPart? {
    if terms.keys.isEmpty { return nil }
    return PaperPart(
      "noegler", "Fordelingsnøgler",
      terms.keys.flatMap { term -> [Block] in
        var blocks: [Block] = [.heading(term.headline)]
        if let allocation = term.allocation { blocks.append(shares(allocation, of: term.key)) }
        if !term.problem.isEmpty { blocks.append(.paragraph(term.problem)) }
        return blocks + term.figures(of: terms.parties).map { .paragraph($0) }
      })
  }

  private func shares(_ allocation: Allocation, of key: AllocationKey) -> Block {
    .table(table(allocation.table, "Afdelingernes andele af \(key.name)", hasTotal: true))
  }

  /// A table of names and figures, whose first row is its head.
  private func table(_ rows: [[String]], _ caption: String, hasTotal: Bool) -> PaperTable {
    let table = TextTable(rows)
    var columns = zip(rows.first ?? [], table.widths).map {
      PaperTable.Column($0, width: $1, isNumeric: true)
    }
    // Figures are never broken, so the name takes what they leave.
    if let name = columns.first {
      columns[0] = .init(name.title, width: max(12, Report.width - table.figuresWidth))
    }
    let body = rows.dropFirst()
    return PaperTable(
      caption: caption, columns: columns,
      rows: body.enumerated().map { index, cells in
        .init(cells, hasTotal && index == body.count - 1 ? .total : .plain)
      })
  }
}

extension PresentedKey {
  /// What the parties count, a sentence for each ingredient: "Efter boliger: Fjordglimt 96, …".
  fileprivate func figures(of parties: [Department]) -> [String] {
    parts.map { part in
      let since = part.basis == .hours ? key.period.map { " i \($0.shown)" } ?? "" : ""
      let amounts = zip(parties, part.amounts).map { "\($0.name) \($1?.danish ?? "–")" }
      return "Efter \(part.basis.shown)\(since): \(amounts.joined(separator: ", "))."
    }
  }
}
