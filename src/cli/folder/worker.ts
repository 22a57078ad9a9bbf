// Entry of a worker process of the folder command.
import { serve } from "./serve";

serve();
