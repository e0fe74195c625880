import Foundation
import Interface
import Reports
import TestSupport
import Testing
import Text

/// A paper as WeasyPrint makes it into a PDF, read with poppler's tools.
struct PaperPages {
  /// The text of each page.
  let pages: [String]
  /// The texts in the margin above each page.
  let runningTitles: [[String]]
  /// What pdfinfo says.
  let info: String
  /// The fonts, a line for each.
  let fonts: [String]
  /// The words that stand outside the page.
  let clipped: [String]
  /// The letters and digits of each text that is tagged as a heading of a part.
  let headings: [String]
  /// Whether the text is said to be Danish.
  let isDanish: Bool

  /// Makes the PDF with the arguments that the program makes it with.
  init(_ document: Paper) throws {
    let html = document.html()
    self = try Program.withProgram { program in
      try html.write(to: program.file("p.html"), atomically: true, encoding: .utf8)
      let made = try program.shell("weasyprint -q --pdf-variant pdf/ua-1 p.html p.pdf")
      #expect(made.code == 0, "\(made.errors)")
      #expect(made.errors.isEmpty, "\(made.errors)")
      let boxes = try program.shell("pdftotext -bbox p.pdf -").output
      return PaperPages(
        pages: try program.shell("pdftotext -raw p.pdf -").output
          .split(separator: "\u{0C}").map(String.init),
        // The upper margin is 18 mm, at 72 points to the inch.
        runningTitles: try program.shell("pdftotext -layout -y 0 -H 50 -x 0 -W 900 p.pdf -").output
          .split(separator: "\u{0C}", omittingEmptySubsequences: false).dropLast()
          .map { $0.split(separator: "\n").map { String($0).trimmed } },
        info: try program.shell("pdfinfo p.pdf").output,
        fonts: try program.shell("pdffonts p.pdf").output.lines.dropFirst(2).map { $0 },
        clipped: Self.clipped(boxes),
        headings: Self.headings(try program.shell("pdfinfo -struct-text p.pdf").output),
        isDanish: try program.shell("grep -aq '/Lang (da)' p.pdf").code == 0)
    }
  }

  private init(
    pages: [String], runningTitles: [[String]], info: String, fonts: [String], clipped: [String],
    headings: [String], isDanish: Bool
  ) {
    self.pages = pages
    self.runningTitles = runningTitles
    self.info = info
    self.fonts = fonts
    self.clipped = clipped
    self.headings = headings
    self.isDanish = isDanish
  }

  /// All letters and digits, for words may be broken differently from one format to the next.
  var squeezed: String { Self.squeezed(pages.joined()) }

  /// The letters and digits of a text in lower case.
  static func squeezed(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The texts of the elements H2; what stands under an element is further in.
  private static func headings(_ structure: String) -> [String] {
    var headings: [String] = []
    var depth: Int?
    for line in structure.lines {
      let indent = line.prefix { $0 == " " }.count
      if let open = depth, indent <= open { depth = nil }
      if line.trimmed.hasPrefix("H2") {
        depth = indent
        headings.append("")
      } else if depth != nil, line.trimmed.hasPrefix("\"") {
        headings[headings.count - 1] += line.trimmed.dropFirst().dropLast()
      }
    }
    return headings.map(squeezed)
  }

  private static func clipped(_ boxes: String) -> [String] {
    var words: [String] = []
    var (width, height) = (0.0, 0.0)
    for line in boxes.lines {
      let numbers = line.matches(of: /(?:width|height|xMin|yMin|xMax|yMax)="(-?[0-9.]+)"/)
        .compactMap { Double($0.1) }
      if line.contains("<page ") { (width, height) = (numbers[0], numbers[1]) }
      guard line.contains("<word "), numbers.count == 4 else { continue }
      let isInside =
        numbers[0] >= 0 && numbers[1] >= 0 && numbers[2] <= width && numbers[3] <= height
      if !isInside { words.append(line) }
    }
    return words
  }
}
