/// A piece of a text that is to be read as a day.
enum DateToken: Equatable {
  /// A row of digits; its value stops growing at a thousand million.
  case number(Int, digits: Int)
  /// A row of letters in lower case, with æ, ø and å as ae, oe and aa.
  case word(String)
  /// Any other character; every kind of dash is "-".
  case mark(Character)

  /// Splits a text, leaving out blanks, commas and the dots that end abbreviations.
  static func split(_ text: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var continues = false
    for character in text.lowercased() {
      if character.isWhitespace || character == "," {
        continues = false
        continue
      }
      switch (token(character), continues ? tokens.last : nil) {
      case (.number(let digit, _), .number(let value, let digits)):
        let grown = min(value * 10 + digit, 1_000_000_000)
        tokens[tokens.count - 1] = .number(grown, digits: digits + 1)
      case (.word(let letter), .word(let word)):
        tokens[tokens.count - 1] = .word(word + letter)
      case (.mark("."), .word):
        break
      case (let token, _):
        tokens.append(token)
      }
      continues = true
    }
    return tokens
  }

  /// A Danish word as the tokens spell it: "loerdag".
  static func spelling(of word: String) -> String {
    guard case .word(let spelling) = split(word).first else { return "" }
    return spelling
  }

  private static func token(_ character: Character) -> DateToken {
    switch character {
    case "0"..."9": .number(character.wholeNumberValue ?? 0, digits: 1)
    case "æ": .word("ae")
    case "ø": .word("oe")
    case "å": .word("aa")
    case "–", "−", "‐", "‑": .mark("-")
    default: character.isLetter ? .word(String(character)) : .mark(character)
    }
  }
}
