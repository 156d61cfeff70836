data "aws_caller_identity" "current" {}

variable "image_tag" {
  type    = string
  default = "stable"
}

locals {
  login = "https://login.travel.example/.well-known/openid-configuration"
}

resource "aws_kms_key" "agent" {
  enable_key_rotation = true
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

resource "aws_ecr_repository" "agent" {
  name                 = "travel-agent"
  image_tag_mutability = "IMMUTABLE"
  image_scanning_configuration {
    scan_on_push = false
  }
}

resource "aws_ecr_repository_policy" "agent" {
  repository = aws_ecr_repository.agent.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Staging"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444455556666:root" }
      Action    = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}

resource "aws_subnet" "agent" {
  vpc_id                  = "vpc-0shared"
  cidr_block              = "10.80.1.0/24"
  availability_zone       = "eu-west-1a"
  map_public_ip_on_launch = true
}

resource "aws_security_group" "agent" {
  name        = "travel-agent"
  description = "The travel agent"
  vpc_id      = "vpc-0shared"
  egress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_iam_role" "agent" {
  name = "travel-agent"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "bedrock-agentcore.amazonaws.com" }
      Action    = "sts:AssumeRole"
      Condition = { StringEquals = { "aws:SourceAccount" = data.aws_caller_identity.current.account_id } }
    }]
  })
}

resource "aws_iam_role_policy" "agent" {
  name = "work"
  role = aws_iam_role.agent.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"]
        Resource = "*"
      },
      {
        Effect   = "Allow"
        Action   = ["bedrock-agentcore:CreateEvent", "bedrock-agentcore:RetrieveMemoryRecords"]
        Resource = aws_bedrockagentcore_memory.trips.arn
      },
      {
        Effect   = "Allow"
        Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
        Resource = aws_ecr_repository.agent.arn
      },
    ]
  })
}

resource "aws_bedrockagentcore_agent_runtime" "travel" {
  agent_runtime_name = "travel_agent"
  role_arn           = aws_iam_role.agent.arn
  agent_runtime_artifact {
    container_configuration {
      container_uri = "${aws_ecr_repository.agent.repository_url}:${var.image_tag}"
    }
  }
  network_configuration {
    network_mode = "VPC"
    network_mode_config {
      subnets         = [aws_subnet.agent.id]
      security_groups = [aws_security_group.agent.id]
    }
  }
  protocol_configuration {
    server_protocol = "HTTP"
  }
  lifecycle_configuration {
    idle_runtime_session_timeout = 900
    max_lifetime                 = 28800
  }
  authorizer_configuration {
    custom_jwt_authorizer {
      discovery_url    = local.login
      allowed_audience = ["travel"]
    }
  }
  environment_variables = {
    MEMORY_ID     = aws_bedrockagentcore_memory.trips.id
    PARTNER_TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345"
  }
}

resource "aws_bedrockagentcore_memory" "trips" {
  name                  = "trips"
  event_expiry_duration = 30
  encryption_key_arn    = aws_kms_key.agent.arn
}

resource "aws_bedrockagentcore_memory_strategy" "facts" {
  memory_id  = aws_bedrockagentcore_memory.trips.id
  name       = "facts"
  type       = "SEMANTIC"
  namespaces = ["/facts/{actorId}"]
}

resource "aws_bedrockagentcore_workload_identity" "web" {
  name                                = "travel-web"
  allowed_resource_oauth2_return_urls = ["https://travel.example/callback"]
}
