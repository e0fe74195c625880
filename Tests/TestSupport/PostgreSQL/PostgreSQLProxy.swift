import Foundation
import Synchronization

/// What stands between the program and a PostgreSQL server: it hands on what both say, and can lie
/// about the server's version, fall silent, and cut connections at a chosen moment.
public final class PostgreSQLProxy: Sendable {
  /// Where in what the program says a connection is cut.
  public struct Cut: Sendable {
    fileprivate let word: String
    fileprivate let isAnswered: Bool
    fileprivate var skipped: Int

    /// Before what has a word in it gets to the server; without one, before anything does.
    ///
    /// So often it is let through first.
    public static func before(_ word: String = "", skipping count: Int = 0) -> Cut {
      Cut(word: word, isAnswered: false, skipped: count)
    }

    /// When the server has done what has a word in it, before its answer comes back.
    public static func after(_ word: String = "", skipping count: Int = 0) -> Cut {
      Cut(word: word, isAnswered: true, skipped: count)
    }
  }

  private struct State {
    var cut: Cut?
    var isAway = false
    var isSilent = false
    var sockets: Set<Int32> = []
  }

  /// The folder with its socket.
  public let folder: String
  private let target: String
  private let version: String?
  private let listener: Int32
  private let state = Mutex(State())

  private init(_ server: PostgreSQLServer, version: String?) throws {
    var template = Array("/tmp/samdrift-px-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw POSIXError(.EACCES) }
    folder = String(cString: made)
    (target, self.version) = (server.folder, version)
    listener = try Self.socket(in: folder) { bind($0, $1, $2) }
    guard listen(listener, 64) == 0 else { throw POSIXError(.EINVAL) }
  }

  /// Calls `body` with one before a server, which says it is of `version` where that is given.
  public static func withProxy<Result>(
    before server: PostgreSQLServer, version: String? = nil,
    _ body: (PostgreSQLProxy) throws -> Result
  ) throws -> Result {
    let proxy = try PostgreSQLProxy(server, version: version)
    let end = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      proxy.answer()
      end.signal()
    }
    defer {
      proxy.goAway()
      shutdown(proxy.listener, Int32(SHUT_RDWR))
      end.wait()
      close(proxy.listener)
      try? FileManager.default.removeItem(atPath: proxy.folder)
    }
    return try body(proxy)
  }

  /// The address of a database behind it.
  public func address(of database: PostgreSQLDatabase, as user: String = "samdrift") -> String {
    "postgresql:///\(database.name)?host=\(folder)&port=5432&user=\(user)"
  }

  /// Cuts a connection once, or no longer.
  public func cut(_ cut: Cut?) { state.withLock { $0.cut = cut } }

  /// Whether the cut that was asked for is still to come.
  public var isToCut: Bool { state.withLock { $0.cut != nil } }

  /// Cuts all connections, and takes no more.
  public func goAway() {
    state.withLock { state in
      state.isAway = true
      for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  /// Takes connections again.
  public func comeBack() { state.withLock { $0.isAway = false } }

  /// Hands on nothing until it is told otherwise, as a network that loses everything.
  public func fallSilent(_ isSilent: Bool) { state.withLock { $0.isSilent = isSilent } }

  /// Takes connections until the listener is shut.
  private func answer() {
    while true {
      let client = accept(listener, nil, nil)
      if client < 0, errno == EINTR { continue }
      guard client >= 0 else { return }
      guard !state.withLock({ $0.isAway }),
        let server = try? Self.socket(in: target, { connect($0, $1, $2) })
      else {
        close(client)
        continue
      }
      state.withLock { $0.sockets.formUnion([client, server]) }
      Thread.detachNewThread { self.pump(client, server) }
    }
  }

  /// Hands on what both say until one of them is gone.
  private func pump(_ client: Int32, _ server: Int32) {
    defer {
      state.withLock { $0.sockets.subtract([client, server]) }
      close(client)
      close(server)
    }
    var ends = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while true {
      if state.withLock({ $0.isSilent }) {
        usleep(5000)
        continue
      }
      guard poll(&ends, 2, 50) >= 0 || errno == EINTR else { return }
      // Silence falls before what has come meanwhile.
      if state.withLock({ $0.isSilent }) { continue }
      if ends[0].revents != 0 {
        guard let bytes = Self.receive(client) else { return }
        let cut = takeCut(at: bytes)
        if cut?.isAnswered == false { return }
        guard Self.send(bytes, to: server) else { return }
        if cut != nil {
          // The server is ready for the next when its answer ends so.
          while let answer = Self.receive(server), !answer.dropLast().hasSuffix([90, 0, 0, 0, 5]) {}
          return
        }
      }
      if ends[1].revents != 0 {
        guard let bytes = Self.receive(server), Self.send(renamed(bytes), to: client) else {
          return
        }
      }
    }
  }

  /// The cut that is to be made at what the program says, if any.
  private func takeCut(at bytes: [UInt8]) -> Cut? {
    state.withLock { state in
      guard let cut = state.cut,
        cut.word.isEmpty || Data(bytes).range(of: Data(cut.word.utf8)) != nil
      else { return nil }
      state.cut?.skipped -= 1
      if cut.skipped > 0 { return nil }
      state.cut = nil
      return cut
    }
  }

  /// What the server says, with another version.
  private func renamed(_ bytes: [UInt8]) -> [UInt8] {
    guard let version, let name = Data(bytes).range(of: Data("server_version\0".utf8)),
      let end = bytes[name.upperBound...].firstIndex(of: 0)
    else { return bytes }
    let length = UInt8(4 + name.count + version.utf8.count + 1)
    return bytes[..<(name.lowerBound - 1)] + [length] + bytes[name]
      + Array(version.utf8) + bytes[end...]
  }

  private static func receive(_ socket: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }

  private static func send(_ bytes: [UInt8], to socket: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func socket(
    in folder: String, _ join: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) throws -> Int32 {
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let socket = Glibc.socket(AF_UNIX, type, 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) {
      $0.copyBytes(from: "\(folder)/.s.PGSQL.5432".utf8)
    }
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        join(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else {
      close(socket)
      throw POSIXError(.ECONNREFUSED)
    }
    return socket
  }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
  fileprivate func hasSuffix(_ bytes: [UInt8]) -> Bool { suffix(bytes.count).elementsEqual(bytes) }
}
