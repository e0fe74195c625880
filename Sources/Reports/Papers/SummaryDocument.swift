import Core

/// The milestone summary (milepælsoversigt): one page for a meeting.
extension Papers {
  /// The summary with as much as there is room for on one page.
  ///
  /// What there isn't room for is counted. A project with very long names takes another page.
  var summary: Document {
    var document = document(.summary)
    document.isOnePage = !context.isConfidential
    for limit in stride(from: 12, through: 2, by: -1) {
      document.parts = summaryParts(limit: limit)
      if document.text().split(separator: "\n", omittingEmptySubsequences: false).count
        <= Report.height + 1
      {
        break
      }
    }
    if context.isConfidential {
      document.isConfidential = true
      document.parts += confidentialParts
    }
    return document
  }

  private func summaryParts(limit: Int) -> [DocumentPart] {
    [
      board, sinceLast(limit: limit), wantedDecisions(limit: max(2, limit / 2)),
      overdue(limit: max(2, limit / 2)), goalsInSmall(limit: max(2, limit / 2)),
      nextSteps(limit: max(2, limit / 3)), awaitingContact(limit: max(2, limit / 2)), signatures,
    ].compactMap { $0 }
  }
}
