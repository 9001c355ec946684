import NeuralNetwork
import Workbench

/// The program for several processes under `torchrun`: each takes its share of every batch, and the gradients are averaged between them
/// (PyTorch's `DistributedDataParallel`).
///
/// A process's loss is the mean over its share, so it is weighted by share / batch · processes: the average of the gradients is then
/// that of the batch's mean, as one process computes it, whatever the sizes of the shares.
extension PyTorchProgram {
  /// Which process this is, where it computes, and what passes between it and the others.
  mutating func writeProcesses() {
    section("The processes: torchrun tells each which one it is")
    code.add(
      """
      for name, value in [("RANK", "0"), ("WORLD_SIZE", "1"), ("LOCAL_RANK", "0"), ("MASTER_ADDR", "localhost"), ("MASTER_PORT", "29500")]:
          os.environ.setdefault(name, value)  # alone, without torchrun
      RANK, WORLD = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
      HAS_GPUS = torch.cuda.is_available() and torch.cuda.device_count() > int(os.environ["LOCAL_RANK"])
      DEVICE = torch.device("cuda", int(os.environ["LOCAL_RANK"])) if HAS_GPUS else torch.device("cpu")
      if HAS_GPUS:
          torch.cuda.set_device(DEVICE)
      dist.init_process_group("nccl" if HAS_GPUS else "gloo")
      model.to(DEVICE)
      """)
  }

  /// Batches in the same order as in one process, and each process's share of them.
  mutating func writeShares(_ text: TrainingText) {
    code.blank(2)
    code.add(
      model.usesBatches
        ? text.batchFunctions
        : """
        def batches(epoch):
            \"""All samples in one step.\"""
            return [np.arange(len(X))]
        """)
    code.blank(2)
    code.add(
      """
      def share(batch):
          \"""What this process takes of a batch: every WORLD-th sample; where none is left for it one that counts nothing.\"""
          own = batch[RANK::WORLD]
          return own if len(own) else batch[:1]


      def weight(batch):
          \"""What the mean over this process's share counts, so that the processes' average is the mean over the batch.\"""
          return \(model.isPerceptron ? "WORLD if len(batch[RANK::WORLD]) else 0" : "len(batch[RANK::WORLD]) * WORLD / len(batch)")


      class Shares(Sampler):
          \"""This process's share of every batch of an epoch, in Longhand's order.\"""

          def __init__(self):
              self.epoch = \(model.firstEpoch)

          def set_epoch(self, epoch):
              self.epoch = epoch

          def __len__(self):
              return len(batches(self.epoch))

          def __iter__(self):
              epoch = self.epoch
              return (share(batch).tolist() for batch in \(text.batches))


      def show(text):
          \"""Prints once, not once for each process.\"""
          if RANK == 0:
              print(text, flush=True)
      """)
  }

  mutating func writeDistributedTraining() {
    section("Training")
    let text = TrainingText(model)
    let isAugmented = !model.setup.augmentation.isNone
    writeConstants(text)
    writeShares(text)
    if isAugmented {
      code.blank(2)
      code.add(text.augmentation)
    }
    let penalty = model.setup.regularization.isNone ? "" : " + penalty()"
    let output = model.isPerceptron ? (model.network.lastActivation ?? .step).torch("model(X.to(DEVICE))") : "model(X.to(DEVICE))"
    code.blank(2)
    code.add(
      """
      def current_loss():
          model.eval()
          with torch.no_grad():
              return (criterion(\(output), Y.to(DEVICE))\(penalty)).item()


      def main():
          show("predictions:")
          show(model.predict(X.to(DEVICE)).cpu())
          show(f"loss: {current_loss():.12g}")
          parallel = DistributedDataParallel(model)
          shares = Shares()
          loader = DataLoader(TensorDataset(X, Y), batch_sampler=shares)
      """)
    if model.hasDropout {
      code.add("# Each process draws the units that drop out by itself, so these losses differ a little from Longhand's.", indent: 1)
    }
    if isAugmented { code.add("step = \(model.firstStep)", indent: 1) }
    code.add("for epoch in range(\(text.epochRange)):", indent: 1)
    code.add("parallel.train()\nshares.set_epoch(epoch)", indent: 2)
    code.add("for batch, (x, y) in zip(\(text.batches), loader):", indent: 2)
    if isAugmented {
      // Its draws are the whole batch's.
      code.add("x = share(torch.from_numpy(augmented(X[batch].numpy(), step)))\nstep += 1", indent: 3)
    }
    code.add("optimizer.zero_grad()", indent: 3)
    if model.isPerceptron {
      code.add("z = parallel(x.to(DEVICE))", indent: 3)
      code.add(
        "z.backward((\((model.network.lastActivation ?? .step).torch("z")).detach() - y.to(DEVICE)) * weight(batch))  # Rosenblatt's rule",
        indent: 3)
    } else {
      code.add("loss = criterion(parallel(x.to(DEVICE)), y.to(DEVICE)) * weight(batch)\(penalty)", indent: 3)
      code.add("loss.backward()  # averages the gradients over the processes", indent: 3)
    }
    writeClipping(indent: 3)
    code.add("optimizer.step()", indent: 3)
    if text.hasSchedule { code.add("schedule.step()", indent: 2) }
    code.add("show(f\"epoch {epoch + 1}: loss {current_loss():.12g}\")", indent: 2)
    code.add("dist.destroy_process_group()", indent: 1)
    code.blank(2)
    code.add("if __name__ == \"__main__\":\n    main()")
  }
}
