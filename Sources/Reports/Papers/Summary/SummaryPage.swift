import Text

/// How much of an A4 page the summary fills as the template of HTML sets it, in points.
///
/// It is reckoned from how many letters of a wide font there are to a line, so that it is rather too
/// much than too little: fonts differ from machine to machine.
extension Paper {
  /// Whether the parts that are to be on one page are.
  var fitsPage: Bool { isPoster ? fitsPoster : spare >= 0 }

  /// What is left of the page for each of its parts, as much as looks well; whole points.
  var spareRoom: Double {
    let count = parts.count { isOnePage || $0.isOnePage }
    return count == 0 || isPoster
      ? 0 : max(0, min(Self.mostRoom, (spare / Double(count)).rounded(.down)))
  }

  private static var mostRoom: Double { 12 }

  /// What is left of the page; of a confidential one, whose margins are wider, there is less.
  private var spare: Double {
    let small = parts.filter { isOnePage || $0.isOnePage }
    return small.isEmpty ? 0 : (isConfidential ? 700 : 772) - height(with: small)
  }

  /// What the head and the parts take together.
  private func height(with parts: [PaperPart]) -> Double {
    let day = "\(date) · \(credits)".lines(of: 84)
    let small: Double = day + (occasion.isEmpty ? 0 : occasion.lines(of: 84))
    let head: Double = 36.5 + 14 * project.lines(of: 64) + 12.5 * small
    return parts.enumerated().reduce(head) { height, part in
      height + part.element.pageHeight(isFirst: part.offset == 0)
    }
  }
}

extension PaperPart {
  /// The heading stands beside what is in the part, but above the milestones.
  fileprivate func pageHeight(isFirst: Bool) -> Double {
    let content: Double = blocks.reduce(0) { $0 + $1.pageHeight(isFirst: isFirst) }
    if blocks.contains(where: \.isBoard) { return 26 + content }
    let note: Double = aside.isEmpty ? 0 : 10 * aside.lines(of: 17)
    let head: Double = 12.5 * heading.lines(of: 14) + note
    return 10.5 + max(head, content)
  }
}

extension Block {
  fileprivate func pageHeight(isFirst: Bool) -> Double {
    switch self {
    case .paragraph(let text):
      1.5 + (isFirst ? 14 * text.lines(of: 64) : 12.5 * text.lines(of: 78))
    case .list(let points):
      points.reduce(1.5) { height, point in
        let details: Double = point.details.reduce(0) { $0 + $1.lines(of: 90) }
        let text = point.text.lines(of: point.isUrgent ? 66 : 78)
        return height + 12.5 * (text + details)
      }
    case .board(let columns): 6.5 + (columns.map(\.pageHeight).max() ?? 0)
    case .trends(let trends):
      trends.reduce(1.5) { $0 + 12.5 * "\($1.title) · \($1.words)".lines(of: 58) }
    case .signatures(let captions): 41 * Double((captions.count + 1) / 2)
    case .facts(let facts): facts.reduce(6.5) { $0 + 12.5 * $1.text.lines(of: 48) }
    case .heading, .corrected, .table, .chart, .contents:
      // The summary has none of these.
      12.5 * Double(textPieces.reduce(0) { $0 + $1.lines.count })
    }
  }
}

extension BoardColumn {
  fileprivate var pageHeight: Double {
    let head: Double = 15.5 + 12.5 * "\(boxes) \(progress)".lines(of: 26)
    return cards.reduce(head) { height, card in
      let line = ([card.sign, card.status] + card.details).joined(separator: " · ")
      let lines = card.title.lines(of: 26) + line.lines(of: card.isUrgent ? 26 : 32)
      let edges: Double = card.isUrgent ? 5 : 3.5
      return height + 11 * lines + edges
    }
  }
}

extension String {
  /// How many lines it takes at so many letters a line.
  func lines(of width: Int) -> Double { Double(displayable.wrapped(to: width).count) }
}
