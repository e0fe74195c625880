import Text

/// Puts pieces of plain text on pages.
struct TextPages {
  /// How many lines there are for the pieces on a page.
  let height: Int
  private(set) var pages: [[String]] = [[]]

  init(height: Int) { self.height = height }

  /// Adds pieces; what keeps with the next goes with it to the next page.
  mutating func add(_ pieces: [TextPiece]) {
    var index = 0
    while index < pieces.count {
      var end = index
      while end < pieces.count - 1, pieces[end].keepsWithNext { end += 1 }
      let together = pieces[index...end]
      let lines = together.flatMap(\.lines)
      if lines.count <= room {
        append(lines, head: pieces[index].head)
      } else if lines.count + pieces[index].head.count <= height {
        beginPage()
        append(lines, head: pieces[index].head)
      } else {
        // Taller than a page, so it is parted wherever the page ends.
        for line in lines {
          if room == 0 { beginPage() }
          append([line], head: pieces[index].head)
        }
      }
      index = end + 1
    }
  }

  /// Begins a new page unless nothing is on this one.
  mutating func beginPage() {
    while pages[pages.count - 1].last?.isEmpty == true { pages[pages.count - 1].removeLast() }
    if pages.last?.isEmpty == false { pages.append([]) }
  }

  private var room: Int { height - (pages.last?.count ?? 0) }

  private mutating func append(_ lines: [String], head: [String]) {
    let isFirst = pages[pages.count - 1].isEmpty
    if isFirst, lines.allSatisfy(\.isEmpty) { return }
    pages[pages.count - 1] += (isFirst && pages.count > 1 ? head : []) + lines
  }
}
