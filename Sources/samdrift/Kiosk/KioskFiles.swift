import Glibc
import Text

/// The two folders that files may be in where the program is all that there is of the machine: one
/// that it writes in, and one that it reads from.
struct KioskFiles: Sendable {
  /// How files come to and from the folders.
  struct Transfer: Equatable, Sendable {
    let login: String
    /// The port for the transfer of files; nil where it isn't told.
    let port: String?

    /// The way in words.
    var words: String {
      let way =
        port.map { "»sftp -P \($0) \(login)@SERVER« eller WinSCP på port \($0)" }
        ?? "sftp eller WinSCP; porten får du af den, der passer serveren"
      return "Filer hentes fra mappen ud og lægges i mappen ind med filoverførsel: \(way)."
    }
  }

  /// The folder for files that are written, and are fetched from it.
  let out: String
  /// The folder for files that are put there to be read.
  let into: String
  let transfer: Transfer

  /// What is said where a file has been written.
  var fetching: String { "Hent filen i mappen ud med filoverførsel." }

  /// Where a file is written that the user calls by a name.
  func toWrite(_ name: String) throws(Failure) -> String {
    try demandName(name, "Filer gemmes i din udbakke på serveren.")
    let file = "\(out)/\(name)"
    try Self.demandOwn(file, name)
    return file
  }

  /// Where a file is read that the user calls by a name: in the folder for that, or else among those
  /// that were written here.
  func toRead(_ name: String) throws(Failure) -> String {
    try demandName(name, "Filer læses fra din indbakke på serveren.")
    var status = stat()
    for folder in [into, out] where lstat("\(folder)/\(name)", &status) == 0 {
      try Self.demandOwn("\(folder)/\(name)", name)
      return "\(folder)/\(name)"
    }
    throw Failure(
      .noInput, "Der er ingen fil, der hedder »\(name)«, i din indbakke. \(transfer.words)")
  }

  /// Whether a file is in one of the folders.
  func has(_ file: String) -> Bool {
    [out, into].contains { file.hasPrefix($0 + "/") && !file.dropFirst($0.count + 1).contains("/") }
  }

  /// Refuses what is open in one of the folders and isn't an ordinary file of the user's own, by
  /// whatever way it came there.
  static func demandOwn(_ status: stat, _ name: String) throws(Failure) {
    switch status.st_mode & S_IFMT {
    case S_IFLNK:
      throw refusal("»\(name)« er et link, og links følges ikke her.", "Slet det")
    case S_IFREG where status.st_nlink > 1:
      throw refusal("»\(name)« er også en anden fil på serveren (hård lænke).", "Slet den")
    case S_IFREG where status.st_uid != geteuid():
      throw refusal("»\(name)« tilhører en anden.", "Lad den være")
    default: break
    }
  }

  private static func demandOwn(_ file: String, _ name: String) throws(Failure) {
    var status = stat()
    if lstat(file, &status) == 0 { try demandOwn(status, name) }
  }

  private static func refusal(_ what: String, _ advice: String) -> Failure {
    Failure(.noPermission, "\(what) \(advice), og vælg et andet navn. Intet er læst eller skrevet.")
  }

  private func demandName(_ name: String, _ place: String) throws(Failure) {
    try PrivateFile.demandName(name)
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    guard name.contains("/") || name.hasPrefix(".") || name.displayable != name else { return }
    let example = last.hasPrefix(".") || last.isEmpty ? "" : " som »\(last.displayable)«"
    throw Failure(
      .noPermission,
      "»\(name.displayable)« kan ikke bruges her. \(place) Skriv kun et navn\(example), uden mappe. "
        + transfer.words)
  }
}

/// A file that the user named on the command line.
enum TypedFile {
  /// Where it is written: as it was typed, or in a kiosk where that has it.
  static func toWrite(_ typed: String) throws(Failure) -> String {
    try PrivateFile.demandName(typed)
    if typed == PrivateFile.standard || Kiosk.current == nil { return typed }
    let outbox = Environment().outbox
    let file = try outbox.toWrite(typed)
    if let news = try outbox.prepare(for: file) { Output.report(news) }
    return file
  }

  /// Where it is read: as it was typed, or in a kiosk where that has it.
  static func toRead(_ typed: String) throws(Failure) -> String {
    try PrivateFile.demandName(typed)
    guard typed != PrivateFile.standard, let kiosk = Kiosk.current else { return typed }
    return try kiosk.files.toRead(typed)
  }
}
