import Interface
import Text

/// A frame as text.
enum Picture {
  /// The rows between two bars, and under them the size and the cursor's place.
  static func of(_ frame: Frame) -> String {
    var text = ""
    for line in frame.lines { text += "│" + line.padded(to: frame.size.width) + "│\n" }
    let cursor = frame.cursor.map { ", cursor at \($0.x), \($0.y)" } ?? ""
    return text + "\(frame.size.width)×\(frame.size.height)\(cursor)\n"
  }

  /// The texts that are not plain, row by row, with their styles.
  static func styles(of frame: Frame) -> String {
    var text = ""
    for y in 0..<frame.size.height {
      let runs = frame.runs(row: y).filter { $0.style != .plain }
        .map { "\($0.style) »\($0.text.trimmingBlanks)«" }
      if !runs.isEmpty { text += "\(y): " + runs.joined(separator: ", ") + "\n" }
    }
    return text
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
