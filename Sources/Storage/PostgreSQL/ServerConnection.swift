import Glibc

/// Why a server didn't do what was asked.
enum ServerTrouble: Error, Equatable {
  /// It can't be reached, or the connection to it was lost.
  case lost
  /// It didn't answer in time, or whoever waited gave up.
  case late
  /// The address names something that there isn't, as a service.
  case misaddressed
  /// The connection was to be encrypted and couldn't be, or the server isn't the one it is to be.
  case unsafe
  /// It wants a password, and there is none.
  case noPassword
  /// It refused; the code says why, by Appendix A of PostgreSQL's manual.
  case refused(code: String)
}

/// A connection to a server, used by one thread at a time.
final class ServerConnection {
  private let libpq: LibPQ
  private let handle: LibPQ.Handle
  /// How many seconds the server may be silent before it counts as lost.
  var silence = ServerConnection.usualSilence
  /// How many notifications of others' changes have come.
  private(set) var notices = 0
  private var isConnected = false
  /// Whether the server is to speak next, while they connect.
  private var isToRead = false
  /// Whether nothing can be asked by it any more.
  private(set) var isLost = false

  /// More than any statement but the largest takes, and less than people wait for.
  static let usualSilence = 10.0

  /// What the server may take to write large tables anew, or to delete much of them.
  static let longSilence = 600.0

  /// Begins to connect, which `connect` goes on with.
  init(to address: PostgreSQLAddress) throws {
    libpq = try LibPQ.shared()
    // What comes before the address may be said otherwise in it; what comes after may not.
    let options =
      [
        ("fallback_application_name", "samdrift"), ("keepalives_idle", "10"),
        ("keepalives_interval", "5"), ("keepalives_count", "2"), ("tcp_user_timeout", "4000"),
        ("dbname", address.text), ("client_encoding", "UTF8"),
      ] + address.overrides
    let started = Self.withTexts(options.map(\.0)) { [libpq] keywords in
      Self.withTexts(options.map(\.1)) { values in
        libpq.connectStart(keywords, values, 1)
      }
    }
    guard let started else { throw ServerTrouble.lost }
    handle = started
    _ = libpq.setNoticeProcessor(handle, { _, _ in }, nil)
    // Of what a server says when it refuses, only the code is the same in all languages.
    _ = libpq.setErrorVerbosity(handle, 3)
    if libpq.status(handle) == 1, libpq.socket(handle) < 0, refusalToConnect == .misaddressed {
      throw ServerTrouble.misaddressed
    }
  }

  deinit { if !isLost { libpq.finish(handle) } }

  /// Ends it.
  func close() {
    if isLost { return }
    isLost = true
    libpq.finish(handle)
  }

  private static func withTexts<Result>(
    _ texts: [String], _ body: (LibPQ.Names) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer {
      body($0.baseAddress!)
    }
  }

  /// Goes on connecting; false when it takes longer than some seconds, and can be gone on with.
  func connect(within seconds: Double, isGivenUp: () -> Bool = { false }) throws -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isConnected {
      guard try wait(toRead: isToRead, until: end, isGivenUp) else { return false }
      // As PGRES_POLLING_… in libpq's header.
      switch libpq.connectPoll(handle) {
      case 1: isToRead = true
      case 2: isToRead = false
      case 3: isConnected = true
      default:
        let refusal = refusalToConnect
        close()
        throw refusal
      }
    }
    return true
  }

  /// Why the server didn't let it in.
  ///
  /// libpq has no code for it but in its words, which otherwise are the server's, in its language.
  private var refusalToConnect: ServerTrouble {
    if libpq.needsPassword(handle) == 1 { return .noPassword }
    let words = libpq.errorMessage(handle).map { String(cString: $0) } ?? ""
    // A host's name and a port's number may look like one, but don't stand so.
    let line = words.split(whereSeparator: \.isNewline).last {
      $0.dropLast(5).hasSuffix(":  ") && $0.suffix(5).allSatisfy(\.isOfCode)
    }
    if let line { return .refused(code: String(line.suffix(5))) }
    // By libpq's own words, which are English where it has no others.
    let isOfService = words.contains("definition of service")
    if isOfService || words.contains("invalid ") && words.contains(" value") {
      return .misaddressed
    }
    let isOfSafety = ["SSL", "certificate", "GSSAPI"].contains { words.contains($0) }
    // A connection that ends amid the encryption is a server that goes away.
    return isOfSafety && !words.contains("SYSCALL") ? .unsafe : .lost
  }

  /// Waits until the socket is ready; false when the time is up.
  private func wait(
    toRead: Bool, until end: ContinuousClock.Instant, _ isGivenUp: () -> Bool = { false }
  ) throws -> Bool {
    while true {
      var file = pollfd(
        fd: libpq.socket(handle), events: Int16(toRead ? POLLIN : POLLOUT), revents: 0)
      guard file.fd >= 0 else { throw ServerTrouble.lost }
      let left = max(0, (end - .now) / .milliseconds(1))
      let found = poll(&file, 1, CInt(min(left.rounded(.up), 1000)))
      if found > 0 { return true }
      if found < 0, errno != EINTR { throw ServerTrouble.lost }
      if isGivenUp() { return false }
      if found == 0, left <= 0 { return false }
    }
  }

  /// The socket, which can be read from when the server has something to say.
  var socket: CInt { isLost ? -1 : libpq.socket(handle) }

  /// The server's version, as 150018 is 15.18.
  var version: Int { Int(libpq.serverVersion(handle)) }

  /// What the server says of one of its settings that it tells every client; nil where it doesn't.
  func setting(_ name: String) -> String? {
    libpq.parameterStatus(handle, name).map { String(cString: $0) }
  }

  /// Carries out statements whose rows nobody asks for, one after the other; without BEGIN among them
  /// all or none.
  func run(_ statements: String) throws {
    try demandOpen()
    if libpq.sendQuery(handle, statements) == 0 { throw lose() }
    _ = try answer()
  }

  /// Carries out a statement; values stand in it as $1, $2 and so on.
  @discardableResult
  func ask(_ statement: String, _ values: [ServerValue] = []) throws -> ServerRows {
    try demandOpen()
    let bytes: [[UInt8]?] = values.map { value in
      switch value {
      case .text(let text): text.map { Array($0.utf8) + [0] }
      case .integer(let number): number.map { Array(String($0).utf8) + [0] }
      case .bytes(let bytes): bytes
      }
    }
    let formats: [CInt] = values.map { if case .bytes = $0 { 1 } else { 0 } }
    let lengths = bytes.map { CInt($0?.count ?? 0) }
    // All of them in one piece, whose parts are pointed to.
    let all = bytes.compactMap(\.self).joined() + [0]
    let isSent = all.withUnsafeBytes { buffer in
      var place = 0
      let pointers: [UnsafePointer<CChar>?] = bytes.map { value in
        guard let value else { return nil }
        defer { place += value.count }
        return buffer.baseAddress!.advanced(by: place).assumingMemoryBound(to: CChar.self)
      }
      return libpq.sendQueryParams(
        handle, statement, CInt(values.count), nil, pointers, lengths, formats, 1)
    }
    if isSent == 0 { throw lose() }
    guard let rows = try answer() else { throw lose() }
    return rows
  }

  private func demandOpen() throws { if isLost { throw ServerTrouble.lost } }

  /// The rows of the last statement; throws when one was refused.
  private func answer() throws -> ServerRows? {
    var rows: ServerRows?
    var refusal: String?
    while true {
      while libpq.isBusy(handle) == 1 {
        guard try wait(toRead: true, until: .now + .seconds(silence)) else {
          close()
          throw ServerTrouble.late
        }
        if libpq.consumeInput(handle) == 0 { throw lose() }
      }
      guard let result = libpq.getResult(handle) else { break }
      // As ExecStatusType in libpq's header: a bad answer and a refusal, and what it is called.
      if [5, 7].contains(libpq.resultStatus(result)) {
        let code = libpq.resultErrorField(result, CInt(UInt8(ascii: "C")))
        refusal = code.map { String(cString: $0) } ?? ""
        libpq.clear(result)
      } else {
        rows = ServerRows(result, of: libpq)
      }
    }
    takeNotices()
    if libpq.status(handle) != 0 { throw lose() }
    guard let refusal else { return rows }
    // Without a code it is libpq itself that says so, of a connection that is gone.
    if refusal.isEmpty { throw lose() }
    throw ServerTrouble.refused(code: refusal)
  }

  private func lose() -> ServerTrouble {
    close()
    return .lost
  }

  /// Takes in what the server has said unasked.
  func listen() throws {
    try demandOpen()
    if libpq.consumeInput(handle) == 0 { throw lose() }
    takeNotices()
  }

  private func takeNotices() {
    while let notice = libpq.notifies(handle) {
      let sender = notice.assumingMemoryBound(to: LibPQ.Notification.self).pointee.backendPID
      if sender != libpq.backendPID(handle) { notices += 1 }
      libpq.freeMemory(notice)
    }
  }
}

extension Character {
  /// Whether PostgreSQL's codes may have it.
  fileprivate var isOfCode: Bool { isASCII && (isNumber || isUppercase) }
}
