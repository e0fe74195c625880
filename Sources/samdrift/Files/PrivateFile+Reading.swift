import Foundation

extension PrivateFile {
  /// What standard input is called where a file is read, and standard output where one is written.
  static let standard = "-"

  /// The file's bytes; the path "-" is standard input.
  ///
  /// Of more than `limit`, only one byte more is read, so that the caller can tell. Devices are
  /// refused, since they may never end, and with `onlyOrdinary` pipes too, which may never begin.
  static func read(
    _ path: String, atMost limit: Int, onlyOrdinary: Bool = false
  ) throws(Failure) -> Data {
    try demandName(path)
    if path == standard, !onlyOrdinary { return try read(STDIN_FILENO, path, limit) }
    let (file, status) = try open(toRead: path)
    defer { close(file) }
    var start = Data()
    if status.st_mode & S_IFMT == S_IFIFO, !onlyOrdinary {
      start = try awaitWriter(file, path)
    } else {
      try demandOrdinary(status, path)
    }
    _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK)
    return try read(file, path, limit, after: start)
  }

  /// Copies an ordinary file to a new private one, and gives what it was when it was opened.
  static func copy(_ path: String, to place: String) throws(Failure) -> stat {
    try demandName(path)
    let (file, status) = try open(toRead: path)
    defer { close(file) }
    try demandOrdinary(status, path)
    let copy = Glibc.open(place, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard copy >= 0 else { throw TemporaryDirectory.unusable(SystemError(errno)) }
    defer { close(copy) }
    var isRead = false
    while !isRead {
      let part = try read(file, path, 1_000_000)
      isRead = part.isEmpty
      do throws(SystemError) { try part.write(to: copy) } catch {
        throw TemporaryDirectory.unusable(error)
      }
    }
    return status
  }

  /// Opens a file without waiting for anybody, and gives what it is; in a kiosk's folders only the
  /// user's own.
  private static func open(toRead path: String) throws(Failure) -> (file: Int32, stat) {
    let isFenced = Kiosk.current?.files.has(path) == true
    // A pipe is opened without waiting for somebody to write in it.
    let file = Glibc.open(
      path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (isFenced ? O_NOFOLLOW : 0))
    guard file >= 0 else { throw unreadable(path, SystemError(errno)) }
    do throws(Failure) {
      var status = stat()
      guard fstat(file, &status) == 0 else { throw unreadable(path, SystemError(errno)) }
      // It may have been exchanged since it was looked at.
      if isFenced { try KioskFiles.demandOwn(status, path) }
      return (file, status)
    } catch {
      close(file)
      throw error
    }
  }

  private static func demandOrdinary(_ status: stat, _ path: String) throws(Failure) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw unreadable(path, SystemError(EISDIR))
    default:
      throw Failure(
        .noInput, "\(path) er ikke en almindelig fil. Skriv navnet på en fil.")
    }
  }

  /// The file's text, which must be UTF-8 and of at most `limit` bytes.
  static func readText(_ path: String, atMost limit: Int) throws(Failure) -> String {
    let data = try read(path, atMost: limit, onlyOrdinary: true)
    if data.count > limit {
      throw Failure(.data, "\(path) fylder over \(limit / 1000) kB, og det er for meget.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Failure(.data, "\(path) er ikke UTF-8. Gem filen som UTF-8, og prøv igen.")
    }
    return text
  }

  private static func read(
    _ file: Int32, _ path: String, _ limit: Int, after start: Data = Data()
  ) throws(Failure) -> Data {
    var data = start
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while data.count <= limit {
      let count = Glibc.read(file, &buffer, min(buffer.count, limit + 1 - data.count))
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, SystemError(errno))
      }
      data.append(contentsOf: buffer[..<count])
    }
    return data
  }

  /// Waits a while for somebody to open a pipe for writing; gives what has been read meanwhile.
  private static func awaitWriter(_ file: Int32, _ path: String) throws(Failure) -> Data {
    let start = ContinuousClock.now
    var isSilent = true
    repeat {
      var waited = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      if poll(&waited, 1, 50) > 0 { return Data() }
      var byte: UInt8 = 0
      let count = Glibc.read(file, &byte, 1)
      if count > 0 { return Data([byte]) }
      // With nothing to read yet, the pipe is only at its end when nobody has it open.
      if count < 0 { return Data() }
      if isSilent, ContinuousClock.now - start > .seconds(1) {
        Output.report(
          "samdrift: Venter på, at et andet program skriver i \(path) … Ctrl+C afbryder.")
        isSilent = false
      }
    } while ContinuousClock.now - start < .seconds(DatabaseWait.inAll)
    throw Failure(
      .noInput, "\(path) er et rør, som intet program skriver i. Skriv navnet på en fil.")
  }

  private static func unreadable(_ path: String, _ error: SystemError) -> Failure {
    let advice =
      switch error.reading {
      case .noInput: "Skriv navnet på en anden fil."
      case .noPermission: "Bed den, der ejer filen, om at give dig adgang."
      default: "Se efter, om drevet er tilsluttet, og prøv igen."
      }
    return Failure(error.reading, "\(path) kan ikke læses: \(error.description). \(advice)")
  }
}
