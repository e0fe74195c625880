import Core
import Interface

/// Parts about how costs are shared.
extension Papers {
  /// The allocation keys with their shares, and whether they are fair; nil where there are none.
  var allocationKeys: DocumentPart? {
    keys(project.allocationKeys, withFairness: true)
  }

  /// Some of the keys with their shares; nil for none.
  func keys(_ keys: [AllocationKey], withFairness: Bool) -> DocumentPart? {
    if keys.isEmpty { return nil }
    return DocumentPart(
      "noegler", "Fordelingsnøgler",
      keys.flatMap { key -> [Block] in
        var blocks: [Block] = [.heading(key.headline)]
        switch key.allocation(in: project) {
        case .failure(let refusal): blocks.append(.paragraph(refusal.message))
        case .success(let allocation):
          blocks.append(
            .table(table(allocation.table, "Afdelingernes andele af \(key.name)", hasTotal: true)))
        }
        if withFairness, let fairness = key.latestFairness(in: project) {
          blocks.append(.paragraph(fairness.verdict))
          blocks.append(
            .table(
              table(
                fairness.table(), "Nøglens andele ved siden af, hvad der blev brugt",
                hasTotal: false)))
        }
        return blocks
      })
  }

  /// A table of names and figures, whose first row is its head.
  private func table(_ rows: [[String]], _ caption: String, hasTotal: Bool) -> DocumentTable {
    let heads = rows.first ?? []
    let widths = heads.indices.map { column in
      rows.map { column < $0.count ? Width.of($0[column]) : 0 }.max() ?? 0
    }
    // Figures are never broken, so the name takes what they leave.
    let figures = widths.dropFirst().reduce(0) { $0 + $1 + 2 }
    let columns = heads.enumerated().map { index, head in
      index == 0
        ? DocumentTable.Column(head, width: max(12, Report.width - figures))
        : .init(head, width: widths[index], isNumeric: true)
    }
    let body = rows.dropFirst()
    return DocumentTable(
      caption: caption, columns: columns,
      rows: body.enumerated().map { index, cells in
        .init(cells, hasTotal && index == body.count - 1 ? .total : .plain)
      })
  }
}
