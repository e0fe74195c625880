import CNcursesw
import Glibc

/// The descriptor that ncurses writes to, from which all that a frame takes goes out in one write.
///
/// ncurses 6.4 writes at each movement of the cursor. While a frame is drawn, its descriptor leads to
/// memory; otherwise to the terminal, so that what ncurses asks of the terminal is answered by it.
struct GatheredOutput {
  private let descriptor: Int32
  private let terminal: Int32
  private let memory: Int32

  /// Makes ready to gather what is written to `descriptor`, which leads to `terminal`.
  init(descriptor: Int32, terminal: Int32) {
    self.descriptor = descriptor
    self.terminal = terminal
    memory = memfd_create("frame", nc_close_on_exec)
  }

  /// Runs `draw` and then writes what it has written; where memory can't be had, it writes itself.
  func gather(_ draw: () -> Void) {
    guard memory >= 0, dup2(memory, descriptor) >= 0 else { return draw() }
    draw()
    dup2(terminal, descriptor)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    lseek(memory, 0, SEEK_SET)
    withUnsafeTemporaryAllocation(byteCount: max(0, count), alignment: 1) { bytes in
      let gathered = pread(memory, bytes.baseAddress, bytes.count, 0)
      send(UnsafeRawBufferPointer(rebasing: bytes[..<max(0, gathered)]))
    }
  }

  /// Lets the memory go.
  func close() {
    if memory >= 0 { _ = Glibc.close(memory) }
  }

  private func send(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(terminal, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var file = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        poll(&file, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
