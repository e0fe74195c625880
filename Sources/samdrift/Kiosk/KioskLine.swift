/// The command that ssh was asked for, split into words as a shell does it, and without all else that
/// a shell can do.
enum KioskLine {
  /// The words of a line, without the program's own name before them.
  static func words(of line: String, _ transfer: KioskFiles.Transfer) throws(Failure) -> [String] {
    let words = try split(line)
    guard let first = words.first else { return [] }
    let program = first.split(separator: "/").last ?? ""
    if first == "samdrift" { return Array(words.dropFirst()) }
    if ["scp", "sftp-server", "internal-sftp", "rsync"].contains(program) {
      throw Failure(.usage, "Her kører kun samdrift. \(transfer.words)")
    }
    return words
  }

  /// The words of a line: blanks part them, quotes and backslashes keep signs as they are.
  static func split(_ line: String) throws(Failure) -> [String] {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var rest = line.unicodeScalars[...]
    while let sign = rest.popFirst() {
      switch sign {
      case " ", "\t":
        if let word { words.append(String(word)) }
        word = nil
      case "'": word = (word ?? .init()) + (try quoted(&rest))
      case "\"": word = (word ?? .init()) + (try doublyQuoted(&rest))
      case "\\":
        guard let next = rest.popFirst() else {
          throw failure("Der står en omvendt skråstreg til sidst.", "Fjern den, eller skriv \\\\.")
        }
        if next == "\n" { throw newline }
        word = (word ?? .init()) + [next]
      case "\n", "\r": throw newline
      case "#" where word == nil, "$", "`", ";", "&", "|", "<", ">", "(", ")", "*", "?", "[":
        throw failure(
          "Tegnet \(sign) er der ingen kommandofortolker (shell) til at forstå.",
          "Skal det være en del af et ord, så sæt ordet i '…'.")
      default: word = (word ?? .init()) + [sign]
      }
    }
    if let word { words.append(String(word)) }
    return words
  }

  /// What stands until the next apostrophe.
  private static func quoted(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(Failure) -> String.UnicodeScalarView {
    guard let end = rest.firstIndex(of: "'") else { throw unclosed("'") }
    defer { rest = rest[rest.index(after: end)...] }
    return .init(rest[..<end])
  }

  /// What stands until the next quotation mark.
  private static func doublyQuoted(
    _ rest: inout Substring.UnicodeScalarView
  ) throws(Failure) -> String.UnicodeScalarView {
    var word = String.UnicodeScalarView()
    while let sign = rest.popFirst() {
      switch sign {
      case "\"": return word
      case "$", "`":
        throw failure(
          "Tegnet \(sign) er der ingen kommandofortolker (shell) til at forstå.",
          "Sæt ordet i '…' i stedet for \"…\".")
      case "\\":
        guard let next = rest.popFirst() else { throw unclosed("\"") }
        if next == "\n" { throw newline }
        // Before other signs it is itself.
        if !["$", "`", "\"", "\\"].contains(next) { word.append(sign) }
        word.append(next)
      default: word.append(sign)
      }
    }
    throw unclosed("\"")
  }

  private static func unclosed(_ mark: Unicode.Scalar) -> Failure {
    failure("Der mangler et \(mark) til sidst.", "Sæt det, hvor ordet slutter.")
  }

  private static let newline = failure(
    "Der er linjeskift i kommandoen.", "Skriv den på én linje.")

  private static func failure(_ what: String, _ advice: String) -> Failure {
    Failure(.usage, "\(what) \(advice) Intet er gjort.")
  }
}
