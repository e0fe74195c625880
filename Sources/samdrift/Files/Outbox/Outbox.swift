import Foundation

/// The folder for files from the screens, which are written there and looked for there: the user's
/// own, or one that a group shares by setgid.
struct Outbox: Sendable {
  /// Where it is, from the root.
  let path: String
  /// The user's home.
  let home: String
  /// The folders that files must be in; nil where they may be anywhere.
  var fence: KioskFiles?

  /// Where a file is written that the user wrote on a screen.
  func toWrite(_ written: String) throws(Failure) -> String {
    try fence?.toWrite(written) ?? file(written)
  }

  /// Where a file is read that the user wrote on a screen.
  func toRead(_ written: String) throws(Failure) -> String {
    try fence?.toRead(written) ?? file(written)
  }

  /// The file that the user wrote on a screen: what doesn't begin at the root or the home is in the
  /// folder.
  func file(_ written: String) -> String {
    let whole = fromHome(written)
    return URL(
      fileURLWithPath: whole.hasPrefix("/") ? whole : "\(path)/\(whole)", isDirectory: false
    ).standardized.path
  }

  /// A path where "~" is the home.
  func fromHome(_ written: String) -> String {
    written == "~" || written.hasPrefix("~/") ? home + written.dropFirst() : written
  }

  /// The folder that a path as the user has written it leads to so far.
  func folder(of written: String) -> String {
    file(written.lastIndex(of: "/").map { String(written[...$0]) } ?? ".")
  }

  /// A path as the user would write it.
  func shown(_ path: String) -> String {
    path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// Whether there is an ordinary file that would be replaced; a link in the folder isn't followed.
  func hasFile(_ file: String) -> Bool { PrivateFile.isThere(file) && !isLinkInside(file) }

  /// Makes sure that a file can be written where it is to be, and makes the folder where it is
  /// missing; gives the sentence that then tells of it.
  func prepare(for file: String) throws(Failure) -> String? {
    guard isInside(file) else { return nil }
    let isNew = try isMissing()
    let folder = TemporaryFile.directory(of: file)
    if folder != path, access(folder, F_OK) != 0, errno == ENOENT {
      throw Failure(
        .cannotCreate,
        "Mappen \(folder) findes ikke. Opret den først, eller skriv navnet uden mappe.")
    }
    var status = stat()
    if folder != path, stat(folder, &status) == 0 { try check(status, of: folder) }
    if isLinkInside(file) {
      throw Failure(
        .cannotCreate,
        "\(file) er et link til noget andet og bliver ikke fulgt. Vælg et andet navn.")
    }
    if !isNew { return nil }
    try make()
    let readers = mode(of: file) == 0o600 ? "kun du kan læse den" : "den er delt med din gruppe"
    return "Mappen er ny; det er din udbakke til filer herfra, og \(readers)."
  }

  /// Who a file is for: the user, or the group where its folder in here is shared.
  func mode(of file: String) -> mode_t {
    isInside(file) ? Self.mode(in: TemporaryFile.directory(of: file)) : 0o600
  }

  /// Who a file in a folder is for: the user, or the group that shares the folder.
  static func mode(in folder: String) -> mode_t { isShared(folder) ? 0o660 : 0o600 }

  /// Makes a folder for the user, or for the group that shares the one it is to be in.
  static func makeFolder(_ path: String) throws(SystemError) {
    if mkdir(path, 0o700) != 0 { throw SystemError(errno) }
    if isShared(TemporaryFile.directory(of: path)) { chmod(path, 0o2770) }
  }

  /// Whether the folder is to be made; throws where something else is in its place.
  private func isMissing() throws(Failure) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 {
      try check(status, of: path)
      return false
    }
    if errno == ENOENT, Self.isLink(path) {
      throw refusal(path, "er et link, der ikke fører nogen steder hen", "Slet det")
    }
    return true
  }

  /// Makes the folder, but not what it is to be in: a drive may not be connected.
  private func make() throws(Failure) {
    do throws(SystemError) {
      try Self.makeFolder(path)
    } catch {
      // Another program, or another person, may just have made it.
      if error.number == EEXIST, try !isMissing() { return }
      throw Failure(
        error.writing,
        "Mappen \(path) kan ikke oprettes: \(error). Er drevet tilsluttet? Ellers \(Self.advice)")
    }
  }

  private func check(_ status: stat, of folder: String) throws(Failure) {
    if status.st_mode & S_IFMT != S_IFDIR {
      throw refusal(folder, "er ikke en mappe", "Flyt det, der ligger der")
    }
    // In somebody else's folder, they could read and exchange what is confidential.
    if status.st_uid != geteuid(), !Self.isShared(status) {
      let owner = getpwuid(status.st_uid).map { String(cString: $0.pointee.pw_name) }
      throw refusal(
        folder, "tilhører \(owner ?? "en anden") og er ikke delt med en gruppe (setgid)",
        "Få den delt")
    }
  }

  private func refusal(_ folder: String, _ what: String, _ remedy: String) -> Failure {
    Failure(
      .cannotCreate, "\(folder) \(what), så intet er gemt der. \(remedy), eller \(Self.advice)")
  }

  private static let advice = "skriv en hel sti, eller vælg en anden mappe med SAMDRIFT_UDBAKKE."

  private func isInside(_ file: String) -> Bool { file.hasPrefix(path + "/") }

  private func isLinkInside(_ file: String) -> Bool { isInside(file) && Self.isLink(file) }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func isShared(_ folder: String) -> Bool {
    var status = stat()
    return stat(folder, &status) == 0 && isShared(status)
  }

  /// Whether a folder of this status is one that a group shares.
  ///
  /// Some systems set the bit on homes too, which no group writes in.
  static func isShared(_ status: stat) -> Bool {
    status.st_mode & (S_ISGID | S_IWGRP) == S_ISGID | S_IWGRP
  }
}
