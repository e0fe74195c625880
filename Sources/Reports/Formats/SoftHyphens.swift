import Text

/// Where the field's long words may be parted in a narrow column: invisible unless a line ends there.
///
/// Only in tables and on cards, and never in plain text, so that searching and copying find the
/// words as they are written.
enum SoftHyphens {
  /// The words that begin other words, with a hyphen where they may be parted.
  static let words = [
    "afdelings-bestyrelse", "afdelings-møde", "arbejdsmiljø-repræsentant", "beboer-demokrati",
    "beboer-valgte", "bolig-organisation", "ejendoms-funktionær", "ejendoms-kontor",
    "ejendoms-mester", "fordelings-nøgle", "forretnings-fører", "implementerings-plan",
    "interessent-analyse", "kommunikations-plan", "medarbejder-repræsentant",
    "organisations-bestyrelse", "renholdelses-opgave", "repræsentant-skab", "samdrifts-aftale",
    "samdrifts-model", "tillids-repræsentant",
  ]

  private static let parts = words.flatMap { word in
    [word, word.capitalizedFirst].map { word in
      (
        whole: word.filter { $0 != "-" },
        parted: word.split(separator: "-").joined(separator: "\u{AD}")
      )
    }
  }

  /// The text with the places where its words may be parted.
  static func put(in text: String) -> String {
    // Most texts have no long word, and lists are long.
    guard text.utf8.split(separator: UInt8(ascii: " ")).contains(where: { $0.count >= 12 }) else {
      return text
    }
    return parts.reduce(text) { text, part in
      text.contains(part.whole) ? text.replacing(part.whole, with: part.parted) : text
    }
  }
}

extension String {
  /// The text in HTML, with places where the field's long words may be parted.
  var softlyHyphenated: String { SoftHyphens.put(in: markup) }
}
