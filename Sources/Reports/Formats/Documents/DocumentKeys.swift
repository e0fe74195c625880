import Text

/// What the parts of a reference document are filled in from.
struct DocumentKeys {
  let title: String
  let project: String
  let isConfidential: Bool
  /// Whether room is to be saved, so that it is kept to one page.
  let isOnePage: Bool
  let lines: [String]
  let hasLogo: Bool
  /// The logo's size, in the unit of the format.
  let logoWidth: String
  let logoHeight: String
  /// How far apart lines are, in the unit of the format: parts of their height.
  let line: String
  /// How much of a line running text leaves, so that it is read with ease, in the unit of the format.
  let rest: String
  /// Heights of letters, in the unit of the format, by what they are in.
  let size: Sizes

  struct Sizes {
    let text: String
    let small: String
    let table: String
    let title: String
    let heading: String
    let subheading: String
  }

  /// The keys for a paper; the others write, in the format's units, heights of letters in points,
  /// pictures' sizes and lengths in millimetres, and distances of lines in parts of their height.
  init(
    _ paper: Paper, _ pages: DocumentPages, _ letterhead: Letterhead,
    points: (Double) -> String, picture: (Double) -> String,
    lines: (Double) -> String, length: (Double) -> String
  ) {
    title = paper.title.displayable
    project = paper.project.displayable
    isConfidential = paper.isConfidential
    isOnePage = paper.isOnePage || paper.isPoster
    self.lines = letterhead.lines.map(\.displayable)
    let logo = PNG(letterhead.png)
    hasLogo = logo != nil
    (logoWidth, logoHeight) =
      logo.map {
        let size = $0.fitted(width: 50, height: 16)
        return (picture(size.width), picture(size.height))
      } ?? ("", "")
    let isNarrow = paper.isOnePage || paper.isPoster || paper.isLargePrint
    rest = length(isNarrow ? 0 : pages.width(lying: false) - 146)
    line = lines(paper.isLargePrint ? 1.25 : isOnePage ? 1.05 : 1.15)
    let letters =
      paper.isPoster
      ? Letters(small: 10, table: 12, title: 30, heading: 17)
      : paper.isLargePrint
        ? Letters(small: 11, table: 13, title: 24, heading: 17)
        : paper.isOnePage
          ? Letters(small: 7.5, table: 8, title: 17, heading: 9.5)
          : Letters(small: 8, table: 8.5, title: 20, heading: 12)
    size = Sizes(
      text: points(pages.text), small: points(letters.small), table: points(letters.table),
      title: points(letters.title), heading: points(letters.heading),
      subheading: points(paper.isLargePrint ? 15 : pages.text))
  }

  /// The heights of letters of a paper, in points.
  private struct Letters {
    let small: Double
    let table: Double
    let title: Double
    let heading: Double
  }
}

/// The size of a PNG picture.
struct PNG {
  private let width: Int
  private let height: Int

  /// Reads a picture's head; nil when it isn't a PNG picture.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    else { return nil }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    (width, height) = (number(16), number(20))
    if width == 0 || height == 0 { return nil }
  }

  /// The size that fits in a space, in the unit of the space.
  func fitted(width room: Double, height: Double) -> (width: Double, height: Double) {
    let scale = min(room / Double(width), height / Double(self.height))
    return (Double(width) * scale, Double(self.height) * scale)
  }
}
