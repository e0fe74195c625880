import CEpoll
import Foundation
import Synchronization

/// The way to a server: a connection that is made again when it was lost.
final class ServerLink: @unchecked Sendable {
  private let address: PostgreSQLAddress
  /// How many seconds may pass before whoever asks gets an answer.
  private let patience: Double
  private let isGivenUp: @Sendable () -> Bool
  /// Looks at what has just been connected to, before it is used.
  private let examine: (ServerConnection) throws -> Void

  // All below is only used in turn.
  private let turn = Mutex(())
  private var connection: ServerConnection?
  /// One that is being begun on a thread of its own.
  private var beginning: Beginning?
  /// One that isn't connected yet, and until when that is waited for.
  private var pending: (connection: ServerConnection, end: ContinuousClock.Instant)?
  /// Why it couldn't connect, and until when that isn't tried again.
  private var failure: (trouble: any Error, until: ContinuousClock.Instant)?
  private var news: NewsDescriptor?
  private var noticesTold = 0
  /// Counts with the former connections' notices and each new connection.
  private var formerNotices = 0

  init(
    to address: PostgreSQLAddress, patience: Double, isGivenUp: @escaping @Sendable () -> Bool,
    examine: @escaping (ServerConnection) throws -> Void
  ) {
    (self.address, self.patience, self.isGivenUp) = (address, patience, isGivenUp)
    self.examine = examine
  }

  /// Who shows a screen can't let it stand still.
  private var isHurried: Bool { patience < 1 }

  /// Connects for the first time, which may take as long as people wait for a program to open.
  func open() throws { try turn.withLock { _ in _ = try connected(within: 10) } }

  /// Does something by the connection, which nobody else uses meanwhile.
  func use<Value>(_ body: (ServerConnection) throws -> Value) throws -> Value {
    try turn.withLock { _ in
      let connection = try connected(within: min(patience, 10))
      defer { look(at: connection) }
      return try body(connection)
    }
  }

  private func connected(within seconds: Double) throws -> ServerConnection {
    if let connection { return connection }
    if isHurried, let failure, failure.until > .now { throw failure.trouble }
    do {
      let new = try pending ?? (begun(within: seconds), .now + .seconds(10))
      pending = new
      guard try new.connection.connect(within: seconds, isGivenUp: isGivenUp) else {
        if !isHurried || new.end < .now { pending = nil }
        throw ServerTrouble.late
      }
      pending = nil
      try examine(new.connection)
      news?.follow(new.connection)
      formerNotices += noticesTold + 1
      noticesTold = 0
      connection = new.connection
      failure = nil
      return new.connection
    } catch {
      if error as? ServerTrouble != .late {
        (beginning, pending) = (nil, nil)
        failure = (error, .now + .milliseconds(500))
      }
      throw error
    }
  }

  /// A connection that has been begun.
  private func begun(within seconds: Double) throws -> ServerConnection {
    // Whoever opens the program waits for it anyhow.
    guard isHurried, hasBeenConnected else { return try ServerConnection(to: address) }
    let own = beginning ?? Beginning(to: address)
    beginning = own
    guard let new = try own.connection(within: seconds) else { throw ServerTrouble.late }
    beginning = nil
    return new
  }

  private var hasBeenConnected: Bool { formerNotices > 0 }

  /// Sees to what came with an answer, and lets go of a connection that is lost.
  private func look(at used: ServerConnection) {
    if used.isLost { connection = nil }
    if used.notices != noticesTold {
      noticesTold = used.notices
      news?.raise()
    }
  }

  /// Grows when others' changes are told of, and when they may have been while there was no connection.
  var notices: Int { turn.withLock { _ in formerNotices + (connection?.notices ?? 0) } }

  /// A descriptor that can be read from when others' changes have been told of; nil where they aren't.
  var descriptor: Int32? {
    turn.withLock { _ in
      if news == nil {
        guard let new = NewsDescriptor() else { return nil }
        news = new
        if let connection { new.follow(connection) }
      }
      return news?.descriptor
    }
  }

  /// Takes in what has been told.
  func takeNews() {
    turn.withLock { _ in
      news?.lower()
      guard let connection else { return }
      try? connection.listen()
      noticesTold = connection.notices
      if connection.isLost { self.connection = nil }
    }
  }
}

/// A connection that is begun on a thread of its own: libpq looks up where the server's name leads before
/// it goes on, which takes many seconds where nobody answers that.
private final class Beginning: Sendable {
  private struct Outcome: @unchecked Sendable {
    let connection: Result<ServerConnection, any Error>
  }

  private let outcome = Mutex<Outcome?>(nil)

  init(to address: PostgreSQLAddress) {
    Thread.detachNewThread { [self] in
      // Signals are for the thread that answers them.
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      let begun = Outcome(connection: Result { try ServerConnection(to: address) })
      outcome.withLock { $0 = begun }
    }
  }

  /// The connection, where it is begun within some seconds; nil otherwise.
  func connection(within seconds: Double) throws -> ServerConnection? {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      if let begun = outcome.withLock({ $0 }) { return try begun.connection.get() }
      if .now >= end { return nil }
      usleep(1000)
    }
  }
}

/// A descriptor that can be read from when a server has said something, or when it did so beside an
/// answer to something else.
private final class NewsDescriptor {
  let descriptor: Int32
  private let bell: Int32

  init?() {
    descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
    bell = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    guard descriptor >= 0, bell >= 0, add(bell) else { return nil }
  }

  deinit {
    close(descriptor)
    close(bell)
  }

  private func add(_ file: Int32) -> Bool {
    var event = epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: file))
    return epoll_ctl(descriptor, EPOLL_CTL_ADD, file, &event) == 0
  }

  /// Follows a connection from now on; a former one goes by itself, when it is closed.
  func follow(_ connection: ServerConnection) {
    // Not every server lets anybody listen; that nothing comes is found out by asking.
    try? connection.run("LISTEN \(PostgreSQLSchema.channel)")
    _ = add(connection.socket)
  }

  func raise() {
    var one: UInt64 = 1
    _ = write(bell, &one, 8)
  }

  func lower() {
    var count: UInt64 = 0
    _ = read(bell, &count, 8)
  }
}
