/// An activity written on one line: `Fælles vagtordning @driftsleder !uge 49 #Personale`.
///
/// `@` begins the responsible, `!` the deadline and `#` the area; each reaches to the next mark.
/// A mark counts only at the beginning of a word, so that an address stays one.
public struct QuickActivity: Equatable, Sendable {
  /// What is to be done.
  public var title = ""
  /// Who sees to it; empty when not written.
  public var responsible = ""
  /// When it is to be done, or nil.
  public var deadline: Day?
  /// The area; empty when not written.
  public var area = ""

  /// Reads a line seen from `today`; throws when it has no title, or a deadline that isn't a day.
  public init(_ line: String, today: Day) throws(Refusal) {
    var parts: [(mark: Character?, text: String)] = [(nil, "")]
    for word in line.split(whereSeparator: \.isWhitespace) {
      if let mark = word.first, "@!#".contains(mark), word.count > 1 {
        parts.append((mark, String(word.dropFirst())))
      } else {
        let last = parts.count - 1
        parts[last].text += parts[last].text.isEmpty ? String(word) : " \(word)"
      }
    }
    for part in parts {
      switch part.mark {
      case "@": responsible = part.text
      case "#": area = part.text
      case "!":
        switch DateInput.read(part.text, today: today) {
        case .success(let day): deadline = day
        case .failure(let failure): throw Refusal("Fristen »\(part.text)«: \(failure.message)")
        }
      default: title = part.text
      }
    }
    if title.isEmpty {
      throw Refusal(
        "Skriv først, hvad der skal gøres, fx »Fælles vagtordning @driftsleder !uge 49«.")
    }
  }

  /// The responsible or the area that a line ends with, and its mark; nil where it ends with something
  /// else, or with nothing written after the mark.
  public static func nameAtEnd(of line: String) -> (mark: Character, name: Substring)? {
    var start = line.endIndex
    while let place = line[..<start].lastIndex(where: { "@#!".contains($0) }) {
      let isMark = place == line.startIndex || line[line.index(before: place)].isWhitespace
      let name = line[line.index(after: place)...]
      if isMark, let first = name.first, !first.isWhitespace {
        return line[place] == "!" ? nil : (line[place], name)
      }
      start = place
    }
    return nil
  }

  /// The activity as a record with `id`.
  public func activity(id: String) -> Activity {
    Activity(id: id).with {
      $0.title = title
      $0.responsible = responsible
      $0.deadline = deadline
      $0.area = area
    }
  }
}
