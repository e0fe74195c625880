import Text

/// Whether the poster is on its A3 page as the template of HTML sets it, in points; reckoned as
/// for the summary.
extension Paper {
  /// Whether the parts under the milestones, which stay whole, go into three columns.
  var fitsPoster: Bool {
    let day = "\(date) · \(credits)".lines(of: 130)
    let small: Double = day + (occasion.isEmpty ? 0 : occasion.lines(of: 130))
    let head: Double = 40 + 42 * project.lines(of: 42) + 16 * small
    let room: Double = parts.prefix(2).reduce(760 - head) { $0 - $1.heightAcross }
    let under = parts.dropFirst(2)
    return under.allSatisfy { $0.columnHeight <= room } && columns(of: room).count <= 3
  }

  /// The parts under the milestones in three columns as low as can be.
  var posterColumns: [[PaperPart]] {
    let heights = stride(from: 0, through: 4000, by: 10).lazy.map(Double.init)
    return heights.map { columns(of: $0) }.first { $0.count <= 3 } ?? columns(of: .infinity)
  }

  /// The parts under the milestones in columns of a height, each part in the first that has room.
  private func columns(of room: Double) -> [[PaperPart]] {
    var columns: [[PaperPart]] = [[]]
    var used = 0.0
    for part in parts.dropFirst(2) {
      let height = part.columnHeight
      if used > 0, used + height > room {
        columns.append([])
        used = 0
      }
      columns[columns.count - 1].append(part)
      used += height
    }
    return columns
  }
}

extension PaperPart {
  /// Where it stands across all columns: where the project is, and the milestones.
  fileprivate var heightAcross: Double {
    blocks.reduce(34) { height, block in
      switch block {
      case .paragraph(let text): height + 22 * text.lines(of: 78)
      case .board(let columns): height + (columns.map(\.posterHeight).max() ?? 0)
      case .list(let points): height + points.reduce(0) { $0 + 16 * $1.text.lines(of: 130) }
      default: height
      }
    }
  }

  fileprivate var columnHeight: Double {
    let isLong = Width.of(heading) * 3 / 2 + Width.of(aside) > 48
    let head: Double = isLong ? 50 : 34
    return blocks.reduce(head) { height, block in
      switch block {
      case .paragraph(let text): height + 16 * text.lines(of: 46)
      case .trends(let trends):
        trends.reduce(height + 6.5) { $0 + 16 * "\($1.title) · \($1.words)".lines(of: 35) }
      case .list(let points):
        points.reduce(height) { height, point in
          let details: Double = point.details.reduce(0) { $0 + $1.lines(of: 54) }
          let text = point.text.lines(of: point.isUrgent ? 40 : 46)
          return height + 16 * (text + details)
        }
      default: height
      }
    }
  }
}

extension BoardColumn {
  fileprivate var posterHeight: Double {
    let head: Double = 24 + 17 * "\(boxes) \(progress)".lines(of: 44)
    return cards.reduce(head) { height, card in
      let line = ([card.sign, card.status] + card.details).joined(separator: " · ")
      let lines = card.title.lines(of: 44) + line.lines(of: card.isUrgent ? 49 : 52)
      let edges: Double = card.isUrgent ? 10 : 6
      return height + 15 * lines + edges
    }
  }
}
